// The host of a cloud function on wx-server-sdk: a process that asks the Runtime API for its events.
'use strict'

const http = require('http')
const cloud = require('wx-server-sdk')

// Its path begins with a secret.
const api = new URL(`http://${process.env.SCF_RUNTIME_API}`)

function request(method, path, body) {
  const options = {
    host: api.hostname,
    port: api.port,
    method,
    path: `${api.pathname}/runtime/${path}`,
  }
  return new Promise((resolve, reject) => {
    const sent = http.request(options, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

// Bytes in an event have the form of Node's JSON.
function revive(_, value) {
  return value && value.type === 'Buffer' && Array.isArray(value.data) ? Buffer.from(value.data) : value
}

// Answers each event with what `handle(event, cloud)` returns.
module.exports = async function serve(handle) {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  await request('POST', 'init/ready', ' ')
  for (;;) {
    const { status, headers, body } = await request('GET', 'invocation/next')
    if (status !== 200) return
    const context = JSON.parse(Buffer.from(headers['x-cloudfn-context'], 'base64').toString())
    Object.assign(process.env, context.environment)
    try {
      const answer = await handle(JSON.parse(body, revive), cloud, JSON.parse(body))
      await request('POST', 'invocation/response', JSON.stringify(answer))
    } catch (error) {
      const { errCode, errMsg } = error
      await request('POST', 'invocation/error', JSON.stringify({ errCode, errMsg: errMsg || String(error) }))
    }
  }
}
