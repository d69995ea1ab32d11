#!/usr/bin/env node
// A substitute for a packaged program. It speaks the Runtime API, and misbehaves as its events say.
'use strict'

const socket = new (require('net').Socket)({ fd: +process.env.CLOUDFN_RUNTIME_API_FD, readable: true, writable: true })
let received = Buffer.alloc(0)
let arrived = () => {}
socket.on('data', (more) => {
  received = Buffer.concat([received, more])
  arrived()
}).on('error', () => process.exit(0)).on('end', () => process.exit(0))

// Sends this, in pieces of this many bytes.
async function send (text, size = Infinity) {
  for (let from = 0; from < text.length; from += size) {
    await new Promise((resolve) => socket.write(text.slice(from, from + size), resolve))
  }
}

// The next response.
async function response () {
  for (;;) {
    const end = received.indexOf('\r\n\r\n')
    const [status, ...lines] = received.toString('latin1', 0, Math.max(end, 0)).split('\r\n')
    const headers = {}
    for (const line of lines) headers[line.split(': ')[0]] = line.slice(line.indexOf(': ') + 2)
    const start = end + 4
    const length = +headers['content-length']
    if (end >= 0 && received.length >= start + length) {
      const text = received.toString('utf8', start, start + length)
      received = received.slice(start + length)
      return { status: +status.split(' ')[1], headers, text }
    }
    await new Promise((resolve) => { arrived = resolve })
  }
}

const NEXT = 'GET /runtime/invocation/next HTTP/1.1\r\n\r\n'
const post = (text) => `POST /runtime/invocation/response HTTP/1.1\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
const ask = async (request, size) => {
  await send(request, size)
  return response()
}
const answer = (value) => ask(post(JSON.stringify(value)))
const next = async (size) => {
  const { headers, text } = await ask(NEXT, size)
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
  async variables () {
    await answer(Object.keys(process.env))
  },
  async large ({ event }) {
    await ask(post('x'.repeat(event.size)))
  },
  async flood ({ event }) {
    await written(process.stdout, 'x'.repeat(event.size))
    await answer(null)
  },
  // Asks for the next call before it answers.
  ask () {},
  // Sends the answer in pieces of this many bytes, and asks for the next call in the same way.
  async cut ({ event }) {
    await ask(post(JSON.stringify(event)), event.size)
    const call = await next(event.size)
    await WAYS[call.event.way](call)
  },
  // Answers and asks for the next call at once.
  async together ({ event }) {
    await send(post(JSON.stringify(event)) + NEXT)
    await response()
    const { text } = await response()
    const call = { event: JSON.parse(text) }
    await WAYS[call.event.way](call)
  },
  // Sends something else than a request, and waits.
  async send ({ event }) {
    await send(event.text)
    await new Promise((resolve) => setInterval(resolve, 0x7fffffff))
  },
  // Answers, asks for the next call, and closes the connection, but does not end.
  async close () {
    await answer('closing')
    await send(NEXT)
    socket.destroy()
    await new Promise((resolve) => setInterval(resolve, 0x7fffffff))
  },
}

async function serve () {
  if (process.env.UNASKED) await send(post('1'))
  for (;;) {
    const call = await next()
    await WAYS[call.event.way](call)
  }
}

serve()
