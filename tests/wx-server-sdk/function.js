#!/usr/bin/env node
// A cloud function on wx-server-sdk, as a process that asks the Runtime API for its events.
// The event {"api": "a.b", "data": {..}} is the call that it makes.
'use strict'

const http = require('http')
const cloud = require('wx-server-sdk')

function request(method, path, body) {
  const options = {
    host: process.env.SCF_RUNTIME_API,
    port: process.env.SCF_RUNTIME_API_PORT,
    method,
    path: `/runtime/${path}`,
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

async function main() {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  await request('POST', 'init/ready', ' ')
  for (;;) {
    const { status, headers, body } = await request('GET', 'invocation/next')
    if (status !== 200) return
    const context = JSON.parse(Buffer.from(headers['x-cloudfn-context'], 'base64').toString())
    Object.assign(process.env, context.environment)
    const { api, data } = JSON.parse(body)
    try {
      const method = api.split('.').reduce((part, name) => part[name], cloud.openapi)
      const answer = await method(data)
      await request('POST', 'invocation/response', JSON.stringify(answer))
    } catch (error) {
      const { errCode, errMsg } = error
      await request('POST', 'invocation/error', JSON.stringify({ errCode, errMsg: errMsg || String(error) }))
    }
  }
}

main()
