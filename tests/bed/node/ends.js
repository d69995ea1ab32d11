'use strict'
// node ends.js FOLDER COUNT AT_ONCE SEED
// Makes calls that answer, fail, panic, end the process or take too long. Each must have its own outcome.
const path = require('path')
const run = require('./lanes')

const [folder, count, atOnce, seed] = process.argv.slice(2)
process.env.TENCENTCLOUD_RUNENV = 'SCF'
const { main } = require(path.resolve(folder, 'index.js'))

const KINDS = [
  'answer', 'answer', 'answer', 'answer', 'answer', 'answer', 'answer', 'answer', 'who', 'who', 'who', 'who', 'who',
  'needs-openid', 'needs-openid', 'panic', 'panic', 'sleep', 'sleep', 'exit', 'exit', 'abort', 'abort', 'late'
]

// The same seed makes the same choices.
let state = seed * 2654435761 >>> 0 || 1
function below (limit) {
  state = (state ^ state << 13) >>> 0
  state ^= state >>> 17
  state = (state ^ state << 5) >>> 0
  return state % limit
}

async function call (number) {
  const kind = KINDS[below(KINDS.length)]
  const id = `${number}`
  const event = kind === 'late' ? { kind: 'loop' } : { kind, id, number: kind === 'sleep' ? below(5) : 3 }
  const context = {
    request_id: `request-${id}`,
    time_limit_in_ms: kind === 'late' ? 1000 : 60000,
    environ: kind === 'needs-openid' ? '' : `WX_CONTEXT_KEYS=WX_OPENID;WX_OPENID=o-${id}`
  }
  const end = await main(event, context).then(
    answer => `answer ${JSON.stringify(answer)}`,
    error => `error ${error.errMsg || error.message}`
  )
  const isOwn = {
    answer: () => end === `answer {"id":"${id}"}`,
    sleep: () => end === `answer {"id":"${id}"}`,
    who: () => end === `answer {"openid":"o-${id}","requestId":"request-${id}"}`,
    'needs-openid': () => /^error .*openid/.test(end),
    panic: () => end.endsWith(`asked to panic: ${id}`),
    exit: () => end.startsWith("error the function's process ended with exit code 3"),
    abort: () => end.startsWith("error the function's process ended with SIGABRT"),
    // It may have waited all the time, and never started.
    late: () => end === 'error no answer within 1000 ms'
  }[kind]()
  return isOwn ? null : `call ${id}, ${kind}: ${end}`
}

run(+count, +atOnce, call)
