'use strict'
// The function is `bootstrap`, a Rust program. It is started with the first call, and asks for each call over the
// custom-runtime API of Tencent Cloud's functions, which is served here. Nothing newer than Node 8.9 is used.
// `cargo cloudfn package` fills in the two constants, and leaves out lines that are comments and most spaces.
const crypto = require('crypto')
const fs = require('fs')
const http = require('http')

const { env } = process
const FUNCTION = '{{FUNCTION}}'
const SHA256 = '{{SHA256}}'

// Where the program was copied to; the program that runs, { secret, job, asked, next, socket, log }; and the call in hand,
// { headers, body, timer, resolve, reject, taken }. The others wait for their turn.
let port, copy, child, call
let turn = Promise.resolve()

exports.main = (event, context) => {
  const began = Date.now()
  const answer = turn.then(() => run(event, context || {}, began))
  turn = answer.catch(() => {})
  return answer
}

process.on('exit', () => copy && fs.unlinkSync(copy))

async function run (event, context, began) {
  // Some hosts give seconds.
  const given = +context.time_limit_in_ms || 0
  const limit = given < 1000 ? given * 1000 : given
  const left = limit ? limit + began - Date.now() : 0x7fffffff
  const late = failed(`no answer within ${limit} ms`)
  if (left < 1) throw late
  const headers = {
    'x-cloudfn-context': contextOf(context),
    request_id: context.request_id || '',
    time_limit_in_ms: left
  }
  const body = JSON.stringify(event) || 'null'
  if (env.CLOUDFN_DEV_URL) return forward(headers, body)
  port = port || await listen()
  // That the program has ended since the last call is seen in a whole turn of the event loop.
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  return new Promise((resolve, reject) => {
    // Nothing else keeps the event loop alive: the platform waits until it is empty.
    const timer = setTimeout(() => {
      if (child.job) child.job.kill('SIGKILL')
      child = null
      settle(late)
    }, left)
    call = { headers, body, timer, resolve, reject }
    child ? deliver() : start()
  })
}

function settle (error, answer) {
  const { timer, resolve, reject } = call
  call = null
  clearTimeout(timer)
  // What was logged before comes first.
  setImmediate(() => error ? reject(error) : resolve(answer))
}

function failed (errMsg, errCode) {
  const message = errCode ? `errCode ${errCode} | errMsg ${errMsg}` : errMsg
  // The stack of this file says nothing.
  return Object.assign(new Error(message), { errCode: errCode || -1, errMsg, stack: message })
}

function finish (good, text, reject, resolve) {
  const value = parsed(text)
  const { errMsg, errCode } = Object(value)
  good ? resolve(value) : reject(failed(errMsg || text, errCode))
}

function parsed (text) {
  try { return JSON.parse(text) } catch (error) { return text || null }
}

function start () {
  const mine = child = { secret: crypto.randomBytes(16).toString('hex'), log: '' }
  // What it wrote last comes first.
  const ended = how => setImmediate(() => {
    if (child !== mine) return
    child = null
    if (!call) return
    if (mine.asked && !call.taken) return start()
    settle(failed(`the function's process ended with ${how}\n${mine.log}`))
  })
  try {
    mine.job = require('child_process').spawn(program(), { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    return ended(error)
  }
  mine.job.on('error', ended).on('exit', (code, signal) => ended(signal || `exit code ${code}`)).unref()
  const lines = input => require('readline').createInterface({ input: input.unref() })
  lines(mine.job.stdout).on('line', line => console.log(line))
  lines(mine.job.stderr).on('line', line => {
    mine.log = `${mine.log}${line}\n`.slice(-2000)
    console.error(line)
  })
}

// The program, or a private copy of it: upload tools lose its mode.
function program () {
  const original = `${__dirname}/bootstrap`
  const bytes = read(original)
  if (fs.statSync(original).mode & 1) return original
  if (!copy) {
    const place = `${fs.mkdtempSync('/tmp/cloudfn-')}/bootstrap`
    fs.writeFileSync(place, bytes)
    fs.chmodSync(place, 0o500)
    copy = place
  }
  read(copy)
  return copy
}

function read (file) {
  const bytes = fs.readFileSync(file)
  if (crypto.createHash('sha256').update(bytes).digest('hex') === SHA256) return bytes
  throw new Error(`${file} is damaged. Package and upload it again`)
}

function environment () {
  const listed = `${env.WX_CONTEXT_KEYS},${env.TCB_CONTEXT_KEYS}`.split(',')
  // The secret keeps other processes from asking for events and answering them.
  const own = { SCF_RUNTIME_API: `127.0.0.1:${port}/${child.secret}` }
  for (const name in env) {
    // What belongs to one call may be left from another caller.
    if (!/^(WX_(CONTEXT|OPENID|APPID$|UNIONID|FROM_|CLIENTIP|API_|TRIGGER|CLOUDBASE)|TCB_(?!ENV|CONTEXT_CN)|LOGINTYPE|TRIGGER_SRC|TENCENTCLOUD_SE|SCF_RUNTIME)/.test(name) && !listed.includes(name)) own[name] = env[name]
  }
  return own
}

function listen () {
  const server = http.createServer(serve).on('connection', socket => socket.unref().on('end', () => { socket.gone = true }))
  // The next call may be long in coming.
  server.timeout = server.keepAliveTimeout = server.headersTimeout = server.requestTimeout = 0
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server.unref().address().port)))
}

function serve (request, response) {
  const from = child
  const respond = status => {
    response.statusCode = status
    response.end()
  }
  const [, secret, , action, outcome] = request.url.split('/')
  if (!from || secret !== from.secret) return respond(403)
  if (outcome === 'next') {
    from.asked = true
    from.next = response
    from.socket = request.socket
    return deliver()
  }
  whole(request, text => {
    if (action === 'init') return respond(200)
    if (from !== child || !call || !call.taken) return respond(400)
    respond(200)
    finish(outcome === 'response', text, settle, answer => settle(null, answer))
  })
}

function whole (stream, done) {
  const chunks = []
  stream.on('data', chunk => chunks.push(chunk)).on('end', () => done(`${Buffer.concat(chunks)}`))
}

function deliver () {
  // A connection ends before its process does: then a new one will be started.
  if (!call || !child.next || child.socket.gone) return
  call.taken = true
  child.next.writeHead(200, call.headers)
  child.next.end(call.body)
  child.next = null
}

// Who calls, and with which tokens.
function contextOf (context) {
  const own = {}
  // The role's keys are the same for every caller; they change while the instance lives.
  for (const name in env) if (/^(TCB_ENV$|TENCENTCLOUD_SE)/.test(name)) own[name] = env[name]
  Object.assign(own, variables(context.environ), variables(context.environment), variables(extended(Object(context.extendedContext))))
  return Buffer.from(JSON.stringify({ environment: own, function_name: FUNCTION })).toString('base64')
}

// An object, JSON of one, or `A=1;B=2` where a value may hold `=`.
function variables (given) {
  let all = parsed(given)
  if (typeof all === 'string') {
    all = {}
    given.replace(/(\w+)=([^]*?)(;(?=[A-Za-z_]\w*=)|;?$)/g, (_, name, value) => { all[name] = value })
  }
  const texts = {}
  for (const name in all) if (all[name]) texts[name] = `${all[name]}`
  return texts
}

// What @cloudbase/functions-framework gives instead.
function extended ({ wechatContext, tmpSecret, envId, source }) {
  const all = { TCB_ENV: envId, TCB_SOURCE: source }
  for (const name in wechatContext) all[`WX_${name.replace('from', 'from_').toUpperCase()}`] = wechatContext[name]
  if (envId) all.WX_CONTEXT_KEYS = Object.keys(all).join()
  for (const name in tmpSecret) all[`TENCENTCLOUD_${name.replace('token', 'sessiontoken').toUpperCase()}`] = tmpSecret[name]
  return all
}

// To `cargo cloudfn dev`, where the program itself cannot run.
function forward (headers, body) {
  const { hostname, port, pathname } = new (require('url').URL)(FUNCTION, env.CLOUDFN_DEV_URL)
  return new Promise((resolve, reject) => {
    http.request({ hostname, port, path: pathname, method: 'POST', headers }, response => {
      whole(response, text => finish(response.statusCode < 300, text, reject, resolve))
    }).on('error', error => reject(failed(`CLOUDFN_DEV_URL ${error.message}`))).end(body)
  })
}
