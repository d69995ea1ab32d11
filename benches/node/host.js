'use strict'
// A host of Node functions: it asks the Runtime API for events over one connection.
// BENCH_SDK=wx loads wx-server-sdk, and uses it as each function does. BENCH_MODE is json, noop, nothing or raw.
const http = require('http')
const mode = process.env.BENCH_MODE || 'json'
let main
if (process.env.BENCH_SDK === 'wx') {
  const cloud = require('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  main = async (event, context) => {
    const ctx = cloud.getWXContext()
    if (!ctx) throw new Error('ctx')
    return mode === 'noop' ? {} : event
  }
} else {
  main = async (event, context) => (mode === 'noop' ? {} : event)
}
const agent = new http.Agent({ keepAlive: true, maxSockets: 1, noDelay: true })
const host = process.env.SCF_RUNTIME_API
const port = +process.env.SCF_RUNTIME_API_PORT
function req(method, path, body, cb) {
  const headers = body === null ? {} : { 'content-length': Buffer.byteLength(body) }
  const r = http.request({ host, port, path, method, agent, headers }, (res) => {
    const bufs = []
    res.on('data', (c) => bufs.push(c))
    res.on('end', () => cb(res, bufs.length === 1 ? bufs[0] : Buffer.concat(bufs)))
  })
  r.on('error', () => process.exit(0))
  r.end(body === null ? undefined : body)
}
function loop() {
  req('GET', '/runtime/invocation/next', null, async (res, body) => {
    const context = {
      request_id: res.headers['request_id'],
      memory_limit_in_mb: +res.headers['memory_limit_in_mb'],
      time_limit_in_ms: +res.headers['time_limit_in_ms'],
    }
    let out
    if (mode === 'raw') out = body
    else if (mode === 'nothing') out = '{}'
    else out = JSON.stringify(await main(JSON.parse(body.toString()), context))
    req('POST', '/runtime/invocation/response', out, loop)
  })
}
req('POST', '/runtime/init/ready', ' ', loop)
