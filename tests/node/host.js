#!/usr/bin/env node
// A platform that runs Node functions, as the cloud does: `main` of the index.js in $FUNCTION_FOLDER is called with each
// event. The events come from the Runtime API, so the local platform can send them.
// As in the cloud, the variables of a call are added to process.env and never removed.
// The event {"together": [..]} makes several concurrent calls, and returns errors as answers. {"host": true} returns the id
// of this process.
'use strict'

const http = require('http')
const { main } = require(process.env.FUNCTION_FOLDER)

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

// Its path begins with a secret.
const api = new (require('url').URL)(`http://${process.env.SCF_RUNTIME_API}`)

function request(method, path, body) {
  const options = {
    host: api.hostname,
    port: api.port,
    agent,
    method,
    path: `${api.pathname}/runtime/${path}`,
  }
  return new Promise((resolve, reject) => {
    const sent = http.request(options, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function contextOf(headers) {
  const context = {
    request_id: headers.request_id,
    time_limit_in_ms: Number(process.env.TIME_LIMIT || headers.time_limit_in_ms),
    memory_limit_in_mb: 256,
    function_name: 'the name it was deployed under',
  }
  const variables = JSON.parse(Buffer.from(headers['x-cloudfn-context'], 'base64')).environment
  Object.assign(process.env, variables)
  if (process.env.NEWER_CONTEXT) return Object.assign(context, { environment: JSON.stringify(variables) })
  const environ = Object.keys(variables).map((name) => `${name}=${variables[name]}`).join(';')
  return Object.assign(context, { environ })
}

function answer(event, context) {
  if (event.host) return { pid: process.pid, version: process.version }
  if (event.together) {
    const settled = (event) => main(event, context).catch(({ errMsg }) => ({ errMsg }))
    return Promise.all(event.together.map(settled))
  }
  return main(event, context)
}

async function serve() {
  await request('POST', 'init/ready', ' ')
  for (;;) {
    const { headers, body } = await request('GET', 'invocation/next')
    try {
      const answered = await answer(JSON.parse(body), contextOf(headers))
      await request('POST', 'invocation/response', JSON.stringify(answered === undefined ? null : answered))
    } catch (error) {
      const { errCode, errMsg, message } = error
      await request('POST', 'invocation/error', JSON.stringify({ errCode, errMsg, message }))
    }
  }
}

// Exits normally, so the function can remove its copy of the program.
process.on('SIGTERM', () => process.exit())

serve().catch((error) => {
  console.error(error)
  process.exit(1)
})
