'use strict'
// The function is `bootstrap`, a Rust program. It starts with the first call, and fetches each call through the
// custom-runtime API of Tencent Cloud's functions, which this file serves on descriptor 3 of the program: a socket pair, so
// that no other process can connect. The code must run on Node 8.9.
// `cargo cloudfn package` fills in the two constants, and removes comment lines and most spaces.
// Requests are read by hand, and nothing listens: `http` and a port would take half of the time that this file adds to a
// cold start.
const crypto = require('crypto')
const fs = require('fs')

const { env } = process
const FUNCTION = '{{FUNCTION}}'
const SHA256 = '{{SHA256}}'
const MAX_TIMER_MS = 0x7fffffff
const MAX_HEAD_BYTES = 999
const MAX_ANSWER_BYTES = +(env.CLOUDFN_MAX_ANSWER_BYTES || 0x600000)

// The folder with the copy of the program; the running program, { job, asked, early, waiting, respond, log }; and the current
// call, { limit, until, headers, body, timer, fulfil, reject, taken }. Other calls wait for their turn.
let copy, child, call
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

// Most hosts wait for an event now. It takes longer to load than the rest of this file.
setImmediate(() => require('child_process'))

process.on('exit', () => {
  if (!copy) return
  try {
    fs.unlinkSync(`${copy}/bootstrap`)
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
  // It takes a full turn of the event loop to notice that the program has ended since the last call.
  if (child) await new Promise(resolve => setImmediate(setImmediate, resolve))
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
  // Log lines that were written before must come first. The answer may have arrived with something older.
  setImmediate(setImmediate, () => fault ? reject(fault) : fulfil(value))
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
  const mine = child = { log: '' }
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
    const place = program()
    mine.job = require('child_process').spawn(place, { env: environment(), stdio: ['ignore', 'pipe', 'pipe', 'pipe'] }).on('error', lost)
    // The error follows, and it may have no output.
    if (!mine.job.pid) return
    // It is read while it starts.
    if (digestOf(place) !== SHA256) throw new Error('bootstrap is damaged. Package and upload it again')
  } catch (fault) {
    if (mine.job) mine.job.kill('SIGKILL')
    return lost(fault)
  }
  serve(mine)
  // It need not ask for its first call.
  mine.early = mine.waiting = true
  deliver()
  mine.job.on('exit', (code, signal) => {
    died(`the function's process ended with ${signal || `exit code ${code}`}; its log has the reason`)
  }).unref()
  lines(mine.job.stdout, line => console.log(line))
  lines(mine.job.stderr, line => {
    mine.log = `${mine.log}${line}\n`.slice(-2000)
    console.error(line)
  })
}

// Memory for the whole program would take longer than reading it.
function digestOf (place) {
  const chunk = Buffer.allocUnsafe(0x20000)
  const hash = crypto.createHash('sha256')
  const file = fs.openSync(place, 'r')
  try {
    let size
    while ((size = fs.readSync(file, chunk, 0, chunk.length))) hash.update(chunk.slice(0, size))
  } finally {
    fs.closeSync(file)
  }
  return hash.digest('hex')
}

function lines (input, tell) {
  let rest = ''
  input.unref().setEncoding('utf8').on('data', text => {
    const all = `${rest}${text}`.split(/\r?\n/)
    rest = all.pop()
    // A line that never ends is written in pieces.
    if (rest.length > 65535) {
      all.push(rest)
      rest = ''
    }
    all.forEach(tell)
  }).on('end', () => rest && tell(rest))
}

// The program, or a private copy of it: some upload tools lose its mode.
function program () {
  const original = `${__dirname}/bootstrap`
  if (fs.statSync(original).mode & 1) return original
  copy = copy || fs.mkdtempSync('/tmp/cloudfn-')
  const place = `${copy}/bootstrap`
  if (!fs.existsSync(place)) {
    fs.copyFileSync(original, `${copy}/new`)
    fs.chmodSync(`${copy}/new`, 0o500)
    fs.renameSync(`${copy}/new`, place)
  }
  return place
}

function environment () {
  const own = {}
  for (const name in env) {
    // Variables that belong to one call may be left over from another caller.
    if (!/^(WX_(CONTEXT|OPENID|APPID$|UNIONID|FROM_|CLIENTIP|API_|TRIGGER|CLOUDBASE)|TCB_(?!ENV|CONTEXT_CN)|LOGINTYPE|TRIGGER_SRC|TENCENTCLOUD_SE|SCF_RUNTIME)/.test(name) && !listed.has(name)) own[name] = env[name]
  }
  own.CLOUDFN_RUNTIME_API_FD = 3
  return own
}

// Serves the requests of a program, one after the other.
function serve (asker) {
  const socket = asker.job.stdio[3]
  let left, good, answer
  let rest = Buffer.alloc(0)
  asker.respond = (headers, text) => {
    let head = `HTTP/1.1 200 \r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
    for (const name in headers) head += `${name}: ${headers[name]}\r\n`
    socket.write(`${head}\r\n${text}`)
  }
  const close = () => { asker.waiting = false }
  socket.unref().on('end', close).on('error', close).on('data', chunk => {
    if (asker !== child) return
    rest = rest.length ? Buffer.concat([rest, chunk]) : chunk
    for (;;) {
      if (!answer) {
        const end = rest.indexOf('\r\n\r\n')
        if (end < 0 && rest.length < MAX_HEAD_BYTES) return
        const [, outcome, length] = /^(?:GET|POST)[ ]\/runtime\/invocation\/(\w+)[ ]HTTP\/1\.1(?:\r\ncontent-length:[ ](\d+))?$/.exec(rest.toString('latin1', 0, end)) || []
        rest = rest.slice(end + 4)
        const open = call && call.taken
        if (outcome === 'next') {
          asker.asked = true
          if (asker.early) {
            asker.log = ''
          } else {
            // The call was already delivered, and would run twice.
            if (open) settle(failed('the program asked again before it answered'))
            asker.waiting = true
            deliver()
          }
          asker.early = false
          continue
        }
        if (!length || !open || asker.early) {
          console.error('bootstrap sent no request of the Runtime API')
          return asker.job.kill('SIGKILL')
        }
        answer = gather()
        left = +length
        good = outcome === 'response'
      }
      const piece = rest.slice(0, left)
      rest = rest.slice(piece.length)
      left -= piece.length
      answer(piece)
      if (left) return
      asker.respond({}, '')
      finish(good, answer(), settle, value => settle(null, value))
      answer = null
    }
  })
}

// Takes the pieces of an answer. Without one, it returns the text of all; null if it is too large.
function gather () {
  const chunks = []
  let size = 0
  return chunk => {
    if (!chunk) return size > MAX_ANSWER_BYTES ? null : `${Buffer.concat(chunks)}`
    size += chunk.length
    if (size <= MAX_ANSWER_BYTES) chunks.push(chunk)
  }
}

function deliver () {
  // The connection to a program ends before its process does. In that case, a new process is about to start.
  if (!call || !child.waiting) return
  call.taken = true
  child.log = ''
  child.waiting = false
  child.respond(call.headers, call.body)
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
  // An error would take longer than the rest.
  let all = /^\s*{/.test(typeof given === 'string' && given) ? parsed(given) : given
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
    require('http').request({ hostname: host.replace(/[[\]]/g, ''), port, path: `/${FUNCTION}`, method: 'POST', headers }, reply => {
      const answer = gather()
      reply.on('data', answer).on('end', () => finish(reply.statusCode < 300, answer(), reject, fulfil)).on('error', broken).on('aborted', broken)
    }).on('error', broken).end(body)
  })
}
