#!/usr/bin/env node
// A substitute for a packaged program. It speaks the Runtime API, and misbehaves as its events say.
'use strict'

const http = require('http')

const [authority, secret] = process.env.SCF_RUNTIME_API.split('/')
const [host, port] = authority.split(':')

function begin (method, path, answered) {
  const headers = method === 'POST' ? { 'transfer-encoding': 'chunked' } : {}
  return http.request({ host, port, method, path: `/${secret}/runtime/${path}`, headers }, (response) => {
    const chunks = []
    response.on('data', (chunk) => chunks.push(chunk))
    response.on('end', () => answered({ status: response.statusCode, headers: response.headers, text: `${Buffer.concat(chunks)}` }))
  }).on('error', () => process.exit(0))
}

const ask = (method, path, body) => new Promise((resolve) => begin(method, path, resolve).end(body))
const answer = (value) => ask('POST', 'invocation/response', JSON.stringify(value))
const next = async () => {
  const { headers, text } = await ask('GET', 'invocation/next')
  return { event: JSON.parse(text), headers }
}
const written = (stream, text) => new Promise((resolve) => stream.write(text, resolve))

const WAYS = {
  async context ({ event, headers }) {
    const context = JSON.parse(Buffer.from(headers['x-cloudfn-context'], 'base64'))
    await answer({ id: event.id, context, requestId: headers.request_id, limit: headers.time_limit_in_ms })
  },
  async say ({ event }) {
    await written(process.stderr, `${event.text}\n`)
    await answer(null)
  },
  async die ({ event }) {
    if (event.text) await written(process.stderr, `${event.text}\n`)
    process.kill(process.pid, 'SIGKILL')
  },
  async api () {
    await answer(process.env.SCF_RUNTIME_API)
  },
  async variables () {
    await answer(Object.keys(process.env))
  },
  async large ({ event }) {
    await ask('POST', 'invocation/response', 'x'.repeat(event.size))
  },
  async flood ({ event }) {
    await written(process.stdout, 'x'.repeat(event.size))
    await answer(null)
  },
  // Asks for the next call before it answers, or after it has aborted its answer.
  async ask ({ event }) {
    if (event.half) {
      await new Promise((resolve) => {
        const headers = { 'content-length': 1000 }
        const request = http.request({ host, port, method: 'POST', path: `/${secret}/runtime/invocation/response`, headers })
        request.on('error', resolve).write('"half', () => request.destroy(new Error('enough')))
      })
    }
  },
  // Neither answers nor asks again.
  hold () {
    return new Promise((resolve) => setInterval(resolve, 0x7fffffff))
  },
  // Begins an answer, sends another one, and ends the first during the next call.
  async late () {
    const late = new Promise((resolve) => {
      const request = begin('POST', 'invocation/response', resolve)
      request.write('"of the ', async () => {
        await answer('in time')
        const second = await next()
        request.end('call before"')
        const { status } = await late
        await answer({ id: second.event.id, status })
      })
    })
    await late
    await new Promise((resolve) => setImmediate(resolve))
  },
}

async function serve () {
  await ask('POST', 'init/ready', ' ')
  for (;;) {
    const call = await next()
    await WAYS[call.event.way](call)
  }
}

serve()
