'use strict'
// The function is `bootstrap`, a Rust program. It starts with the first call, and fetches each call through the
// custom-runtime API of Tencent Cloud's functions, which this file serves. The code must run on Node 8.9.
// `cargo cloudfn package` fills in the two constants, and removes comment lines and most spaces.
const crypto = require('crypto')
const fs = require('fs')
const http = require('http')

const { env } = process
const FUNCTION = '{{FUNCTION}}'
const SHA256 = '{{SHA256}}'
const MAX_TIMER_MS = 0x7fffffff
const MAX_ANSWER_BYTES = +(env.CLOUDFN_MAX_ANSWER_BYTES || 0x600000)

// The port; the folder with the copy of the program; the running program, { secret, job, asked, next, socket, log }; and the
// current call, { limit, until, headers, body, timer, fulfil, reject, taken }. Other calls wait for their turn.
let port, copy, child, call
let turn = Promise.resolve()
// The names of all variables that the platform has set for a caller so far.
const listed = new Set()

// Read everything before this returns: the process's variables will soon be those of another caller. An error while reading
// affects this call only.
exports.main = async (event, context) => {
  const mine = sample(event, context || {})
  const promise = turn.then(() => run(mine))
  turn = promise.catch(() => {})
  return promise
}

process.on('exit', () => {
  try {
    // Without a copy, this throws: there is no path.
    fs.unlinkSync(copy && `${copy}/bootstrap`)
    fs.rmdirSync(copy)
  } catch (fault) {}
})

function sample (event, context) {
  if (!(MAX_ANSWER_BYTES > 0)) throw failed('CLOUDFN_MAX_ANSWER_BYTES must be a number of bytes')
  // Some hosts pass seconds.
  const given = +context.time_limit_in_ms || 0
  const limit = given < 1000 ? given * 1000 : given
  const remote = env.CLOUDFN_DEV_URL
  return {
    remote,
    limit,
    until: limit > 0 ? Date.now() + limit : Infinity,
    headers: {
      'x-cloudfn-context': contextOf(context, remote),
      // A header allows only these characters.
      request_id: `${context.request_id || ''}`.replace(/[^!-~]/g, '').slice(0, 99)
    },
    body: JSON.stringify(event) || 'null'
  }
}

async function run (mine) {
  const left = Math.min(mine.until - Date.now(), MAX_TIMER_MS) | 0
  const late = failed(`no answer within ${mine.limit} ms`)
  if (left < 1) throw late
  mine.headers.time_limit_in_ms = left
  if (mine.remote) return forward(mine)
  port = port || await listen()
  // It takes a full turn of the event loop to notice that the program has ended since the last call.
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  return new Promise((fulfil, reject) => {
    // Nothing else keeps the event loop alive: the platform waits until it is empty.
    mine.timer = setTimeout(() => {
      if (child.job) child.job.kill('SIGKILL')
      child = null
      settle(late)
    }, left)
    call = Object.assign(mine, { fulfil, reject })
    child ? deliver() : start()
  })
}

function settle (fault, value) {
  const { timer, fulfil, reject } = call
  call = null
  clearTimeout(timer)
  // Log lines that were written before must come first.
  setImmediate(() => fault ? reject(fault) : fulfil(value))
}

function failed (errMsg, errCode) {
  const message = errCode ? `errCode ${errCode} | errMsg ${errMsg}` : errMsg
  // The stack of this file tells the user nothing.
  return Object.assign(new Error(message), { errCode: errCode || -1, errMsg, stack: message })
}

function finish (good, text, reject, fulfil) {
  if (text === null) return reject(failed(`an answer has at most ${MAX_ANSWER_BYTES} bytes: CLOUDFN_MAX_ANSWER_BYTES`))
  const value = parsed(text)
  const { errMsg, errCode } = Object(value)
  good ? fulfil(value) : reject(failed(errMsg || text, errCode))
}

function parsed (text) {
  try { return JSON.parse(text) } catch (fault) { return text || null }
}

function start () {
  const mine = child = { secret: crypto.randomBytes(16).toString('hex'), log: '' }
  // The last output of the program must come first.
  const died = how => setImmediate(() => {
    if (child !== mine) return
    child = null
    if (!call) return
    if (mine.asked && !call.taken) return start()
    // A log may reveal other callers. On the local platform it is the user's own, from the start of this call.
    settle(failed(env.SCF_NAMESPACE === 'cloudfn-local' ? `${how}\n${mine.log}` : how))
  })
  // The error's text may contain paths of folders.
  const lost = fault => {
    console.error(fault)
    died(`the function cannot be started: ${fault.code || fault.message}`)
  }
  try {
    mine.job = require('child_process').spawn(program(), { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (fault) {
    return lost(fault)
  }
  mine.job.on('error', lost).on('exit', (code, signal) => {
    died(`the function's process ended with ${signal || `exit code ${code}`}; its log has the reason`)
  }).unref()
  lines(mine.job.stdout, line => console.log(line))
  lines(mine.job.stderr, line => {
    mine.log = `${mine.log}${line}\n`.slice(-2000)
    console.error(line)
  })
}

function lines (input, write) {
  let rest = ''
  input.unref().setEncoding('utf8').on('data', text => {
    const all = `${rest}${text}`.split(/\r?\n/)
    rest = all.pop()
    // A line that never ends is written in pieces.
    if (rest.length > 65535) {
      all.push(rest)
      rest = ''
    }
    all.forEach(line => write(line))
  }).on('end', () => rest && write(rest))
}

// The program, or a private copy of it: some upload tools lose its mode. It is read once before each start.
function program () {
  const original = `${__dirname}/bootstrap`
  let place = `${copy}/bootstrap`
  if (copy && fs.existsSync(place)) return read(place) && place
  const content = read(original)
  if (fs.statSync(original).mode & 1) return original
  copy = copy || fs.mkdtempSync('/tmp/cloudfn-')
  place = `${copy}/bootstrap`
  fs.writeFileSync(`${copy}/new`, content)
  fs.chmodSync(`${copy}/new`, 0o500)
  fs.renameSync(`${copy}/new`, place)
  return place
}

function read (file) {
  const content = fs.readFileSync(file)
  if (crypto.createHash('sha256').update(content).digest('hex') === SHA256) return content
  throw new Error('bootstrap is damaged. Package and upload it again')
}

function environment () {
  // The secret keeps other processes from fetching events and answering them.
  const own = { SCF_RUNTIME_API: `127.0.0.1:${port}/${child.secret}` }
  for (const name in env) {
    // Variables that belong to one call may be left over from another caller.
    if (!/^(WX_(CONTEXT|OPENID|APPID$|UNIONID|FROM_|CLIENTIP|API_|TRIGGER|CLOUDBASE)|TCB_(?!ENV|CONTEXT_CN)|LOGINTYPE|TRIGGER_SRC|TENCENTCLOUD_SE|SCF_RUNTIME)/.test(name) && !listed.has(name)) own[name] = env[name]
  }
  return own
}

function listen () {
  const server = http.createServer(serve).on('connection', socket => socket.unref().on('end', () => { socket.gone = true }))
  // The next call may come much later.
  server.timeout = server.keepAliveTimeout = server.headersTimeout = server.requestTimeout = 0
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server.unref().address().port)))
}

function serve (request, reply) {
  const asker = child
  // An answer belongs to the call that is current when the answer begins to arrive.
  const mine = call && call.taken && call
  const respond = status => {
    reply.statusCode = status
    reply.end()
  }
  const [, secret, , action, outcome] = request.url.split('/')
  if (!asker || secret !== asker.secret) return respond(403)
  if (outcome === 'next') {
    // The call was already delivered, and would run twice.
    if (mine) settle(failed('the program asked again before it answered'))
    asker.asked = true
    asker.next = reply
    asker.socket = request.socket
    return deliver()
  }
  whole(request, text => {
    if (action === 'init') return respond(200)
    if (asker !== child || !mine || call !== mine) return respond(400)
    respond(200)
    finish(outcome === 'response', text, settle, value => settle(null, value))
  }, () => {})
}

// Reads a stream as text; null if it is too large.
function whole (stream, done, broken) {
  const chunks = []
  let size = 0
  stream.on('data', chunk => {
    size += chunk.length
    if (size <= MAX_ANSWER_BYTES) chunks.push(chunk)
  }).on('end', () => done(size > MAX_ANSWER_BYTES ? null : `${Buffer.concat(chunks)}`)).on('error', broken).on('aborted', broken)
}

function deliver () {
  // A connection ends before its process does. In that case, a new process is about to start.
  if (!call || !child.next || child.socket.gone) return
  call.taken = true
  child.log = ''
  child.next.writeHead(200, call.headers)
  child.next.end(call.body)
  child.next = null
}

// The context: the caller and its tokens.
function contextOf (context, remote) {
  const own = Object.create(null)
  for (const name in env) if (/^(TCB_ENV$|TENCENTCLOUD_SE)/.test(name)) own[name] = env[name]
  Object.assign(own, variables(context.environ), variables(context.environment), variables(extended(Object(context.extendedContext))))
  for (const name of `${env.WX_CONTEXT_KEYS},${env.TCB_CONTEXT_KEYS}`.split(',')) listed.add(name)
  // Others can read what is sent to the remote end: send the caller, but no secrets.
  if (remote) for (const name in own) if (!/^(WX_(CONTEXT_KEYS|(FROM_)?(OPENID|APPID|UNIONID)|CLIENTIP)|TCB_SOURCE)$/.test(name)) delete own[name]
  return Buffer.from(JSON.stringify({ environment: own, function_name: FUNCTION })).toString('base64')
}

// Parses variables: an object, its JSON, or `A=1;B=2`, where a value may contain `=`.
function variables (given) {
  let all = parsed(given)
  if (typeof all === 'string') {
    all = Object.create(null)
    given.replace(/(\w+)=([^]*?)(;(?=[A-Za-z_]\w*=)|;?$)/g, (_, name, value) => { all[name] = value })
  }
  const texts = Object.create(null)
  for (const name in all) if (all[name]) texts[name] = `${all[name]}`
  return texts
}

// Converts the context that @cloudbase/functions-framework passes instead.
function extended ({ wechatContext, tmpSecret, envId, source }) {
  const all = { TCB_ENV: envId, TCB_SOURCE: source }
  for (const name in wechatContext) all[`WX_${name.replace('from', 'from_').toUpperCase()}`] = wechatContext[name]
  if (envId) all.WX_CONTEXT_KEYS = Object.keys(all).join()
  for (const name in tmpSecret) all[`TENCENTCLOUD_${name.replace('token', 'sessiontoken').toUpperCase()}`] = tmpSecret[name]
  return all
}

// Forwards the call to `cargo cloudfn dev` on this machine, where the program itself cannot run. Only the time limit of `dev`
// applies, because of breakpoints.
function forward ({ remote, headers, body }) {
  const [good, host, port] = /^http:\/\/(localhost|127(?:\.(?:1\d|[1-9])?\d){3}|\[::1])(?::(\d+))?\/?$/.exec(remote) || []
  if (!good) throw failed('CLOUDFN_DEV_URL must be http://127.0.0.1:PORT, of `cargo cloudfn dev` on this machine. Correct or unset it')
  return new Promise((fulfil, reject) => {
    const broken = fault => reject(failed(`CLOUDFN_DEV_URL ${Object(fault).message || 'the answer ends early'}; start \`cargo cloudfn dev\``))
    http.request({ hostname: host.replace(/[[\]]/g, ''), port, path: `/${FUNCTION}`, method: 'POST', headers }, reply => {
      whole(reply, text => finish(reply.statusCode < 300, text, reject, fulfil), broken)
    }).on('error', broken).end(body)
  })
}
