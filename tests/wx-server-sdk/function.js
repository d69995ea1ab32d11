#!/usr/bin/env node
// A cloud function on wx-server-sdk, as a process that asks the Runtime API for its events.
// The event {"api": "openapi.a.b", "data": {..}} is the call that it makes. {"api": "event"} answers the event itself.
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

// Bytes stand in an event as Node writes them to JSON.
function revive(_, value) {
  return value && value.type === 'Buffer' && Array.isArray(value.data) ? Buffer.from(value.data) : value
}

function call(api, data) {
  const [family, ...names] = api.split('.')
  // These two are proxies, whose every member is a method.
  if (family === 'openapi' || family === 'cloudPay') {
    return names.reduce((part, name) => part[name], cloud[family])(data)
  }
  return cloud[family](data)
}

async function main() {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  await request('POST', 'init/ready', ' ')
  for (;;) {
    const { status, headers, body } = await request('GET', 'invocation/next')
    if (status !== 200) return
    const context = JSON.parse(Buffer.from(headers['x-cloudfn-context'], 'base64').toString())
    Object.assign(process.env, context.environment)
    const { api, data } = JSON.parse(body, revive)
    try {
      const answer = api === 'event' ? JSON.parse(body) : await call(api, data)
      await request('POST', 'invocation/response', JSON.stringify(answer))
    } catch (error) {
      const { errCode, errMsg } = error
      await request('POST', 'invocation/error', JSON.stringify({ errCode, errMsg: errMsg || String(error) }))
    }
  }
}

main()
