#!/usr/bin/env node
// Runs a function in JavaScript on the local platform: asks the Runtime API for events, and answers each with what
// `exports.main` of the file in JAVASCRIPT returns.
'use strict'

const http = require('http')

// Its path begins with a secret.
const api = new URL(`http://${process.env.SCF_RUNTIME_API}`)
const { main } = require(process.env.JAVASCRIPT)

function request(method, path, body) {
  const options = { host: api.hostname, port: api.port, method, path: `${api.pathname}/runtime/${path}` }
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

async function serve() {
  await request('POST', 'init/ready', ' ')
  for (;;) {
    const { status, headers, body } = await request('GET', 'invocation/next')
    if (status !== 200) return
    const context = JSON.parse(Buffer.from(headers['x-cloudfn-context'], 'base64').toString())
    // wx-server-sdk reads the caller and the tokens from there.
    Object.assign(process.env, context.environment)
    try {
      await request('POST', 'invocation/response', JSON.stringify(await main(JSON.parse(body), {})))
    } catch (error) {
      const { errCode, errMsg } = error
      await request('POST', 'invocation/error', JSON.stringify({ errCode, errMsg: errMsg || String(error) }))
    }
  }
}

serve()
