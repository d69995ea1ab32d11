'use strict'
// The function is `bootstrap`, a Rust program. It starts with the first call, and fetches each call through the
// custom-runtime API of Tencent Cloud's functions, which this file serves. The code must run on Node 8.9.
// `cargo cloudfn package` fills in the two constants, and removes comment lines and most spaces.
// Requests are read by hand: `http` would take a quarter of the time that this file adds to a cold start.
const crypto = require('crypto')
const fs = require('fs')

const { env } = process
const FUNCTION = '{{FUNCTION}}'
const SHA256 = '{{SHA256}}'
const MAX_TIMER_MS = 0x7fffffff
const MAX_HEAD_BYTES = 0x10000
const MAX_ANSWER_BYTES = +(env.CLOUDFN_MAX_ANSWER_BYTES || 0x600000)

// The port; the folder with the copy of the program; the running program, { secret, job, asked, waiting, log }; and the
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
  port = port || await listen()
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
    // What has started gets no call.
    mine.secret = null
    died(`the function cannot be started: ${fault.code || fault.message}`)
  }
  try {
    const place = program()
    mine.job = require('child_process').spawn(place, { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] }).on('error', lost)
    // The error follows, and it may have no output.
    if (!mine.job.pid) return
    // It is read while it starts.
    if (crypto.createHash('sha256').update(fs.readFileSync(place)).digest('hex') !== SHA256) {
      throw new Error('bootstrap is damaged. Package and upload it again')
    }
  } catch (fault) {
    if (mine.job) mine.job.kill('SIGKILL')
    return lost(fault)
  }
  mine.job.on('exit', (code, signal) => {
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
  // The secret keeps other processes from fetching events and answering them.
  const own = { SCF_RUNTIME_API: `127.0.0.1:${port}/${child.secret}` }
  for (const name in env) {
    // Variables that belong to one call may be left over from another caller.
    if (!/^(WX_(CONTEXT|OPENID|APPID$|UNIONID|FROM_|CLIENTIP|API_|TRIGGER|CLOUDBASE)|TCB_(?!ENV|CONTEXT_CN)|LOGINTYPE|TRIGGER_SRC|TENCENTCLOUD_SE|SCF_RUNTIME)/.test(name) && !listed.has(name)) own[name] = env[name]
  }
  return own
}

function listen () {
  const server = require('net').createServer(connected)
  return new Promise((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', () => resolve(server.unref().address().port)))
}

function connected (socket) {
  const requests = read(socket)
  const close = () => { socket.gone = true }
  requests.next()
  socket.unref().on('end', close).on('error', close).on('data', chunk => {
    try {
      requests.next(chunk)
    } catch (status) {
      close()
      socket.end(`HTTP/1.1 ${+status || 400} \r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
    }
  })
}

// Serves the requests of a connection, one after the other. Each `yield` is the next bytes. Anything but HTTP/1.1 throws.
function * read (socket) {
  let rest = Buffer.alloc(0)
  let answer
  function * line (end) {
    let place
    while ((place = rest.indexOf(end)) < 0) {
      if (rest.length > MAX_HEAD_BYTES) throw 431
      rest = Buffer.concat([rest, yield])
    }
    const text = rest.toString('latin1', 0, place)
    rest = rest.slice(place + end.length)
    return text
  }
  function * body (left) {
    while (left) {
      if (!rest.length) rest = yield
      const chunk = rest.slice(0, left)
      rest = rest.slice(chunk.length)
      left -= chunk.length
      answer(chunk)
    }
  }
  for (;;) {
    const [, path, lines] = /^(?:GET|POST)[ ](\S+)[ ]HTTP\/1\.1((?:\r\n[^\s:]+:[^\r\n]*)*)$/.exec(yield * line('\r\n\r\n'))
    const fields = Object.create(null)
    for (const field of lines.toLowerCase().split('\r\n')) {
      // A regular expression would take seconds for many spaces.
      const [name] = field.split(':', 1)
      const value = field.slice(name.length + 1).trim()
      fields[name] = name in fields ? `${fields[name]},${value}` : value
    }
    const asker = child
    // An answer belongs to the call that is current when the answer begins to arrive.
    const mine = call && call.taken && call
    const [, secret, , action, outcome] = path.split('/')
    if (!asker || secret !== asker.secret) throw 403
    // It waits for a call.
    if (asker.waiting && asker.waiting.socket === socket) throw 400
    answer = gather()
    const { 'content-length': length, 'transfer-encoding': coding } = fields
    if (coding !== undefined) {
      if (coding !== 'chunked' || length !== undefined) throw 400
      for (let left = 1; left;) {
        const [digits] = /^[\da-f]{1,8}(?=;|$)/.exec((yield * line('\r\n')).toLowerCase())
        left = parseInt(digits, 16)
        yield * body(left)
        // The last chunk has lines after it, the last of which is empty.
        while (yield * line('\r\n')) if (left) throw 400
      }
    } else if (length !== undefined) {
      if (!/^\d{1,15}$/.test(length)) throw 400
      yield * body(+length)
    }
    const respond = (status, headers, text) => {
      let head = `HTTP/1.1 ${status} \r\ncontent-length: ${Buffer.byteLength(text || '')}\r\n`
      for (const name in headers) head += `${name}: ${headers[name]}\r\n`
      socket[/close/.test(fields.connection) ? 'end' : 'write'](`${head}\r\n${text || ''}`)
    }
    if (outcome === 'next') {
      // It has been replaced while it asked.
      if (asker !== child) throw 403
      // The call was already delivered, and would run twice.
      if (mine && call === mine) settle(failed('the program asked again before it answered'))
      asker.asked = true
      asker.waiting = { socket, respond }
      deliver()
    } else if (action === 'init') {
      respond(200)
    } else if (asker !== child || !mine || call !== mine) {
      respond(400)
    } else {
      respond(200)
      finish(outcome === 'response', answer(), settle, value => settle(null, value))
    }
  }
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
  // A connection ends before its process does. In that case, a new process is about to start.
  if (!call || !child.waiting || child.waiting.socket.gone) return
  call.taken = true
  child.log = ''
  child.waiting.respond(200, call.headers, call.body)
  child.waiting = null
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
    require('http').request({ hostname: host.replace(/[[\]]/g, ''), port, path: `/${FUNCTION}`, method: 'POST', headers }, reply => {
      const answer = gather()
      reply.on('data', answer).on('end', () => finish(reply.statusCode < 300, answer(), reject, fulfil)).on('error', broken).on('aborted', broken)
    }).on('error', broken).end(body)
  })
}
