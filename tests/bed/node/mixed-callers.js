'use strict'
// node mixed-callers.js FOLDER MODE COUNT AT_ONCE GATEWAY_URL
// Calls `main` of FOLDER/index.js as the cloud does: the variables of each caller are put into process.env when it is called.
// MODE `context`: all of them are in its context, too. MODE `process`: its secret is only in process.env.
const path = require('path')
const { caller, variables } = require('./callers')
const run = require('./lanes')

const [folder, mode, count, atOnce, gatewayUrl] = process.argv.slice(2)
Object.assign(process.env, {
  SCF_NAMESPACE: 'prod-1a2b',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl })
})
const { main } = require(path.resolve(folder, 'index.js'))

async function call (number) {
  const me = caller(number)
  const mine = variables(me, gatewayUrl)
  Object.assign(process.env, mine)
  const told = Object.keys(mine).filter(name => mode === 'context' || !name.startsWith('TENCENTCLOUD_SE'))
  const context = {
    request_id: `request-${number}`,
    time_limit_in_ms: 60000,
    function_name: 'bed_interleaved',
    environ: told.map(name => `${name}=${mine[name]}`).join(';')
  }
  const event = { id: `${number}`, before: number * 7919 % 3000, after: number * 104729 % 1000 }
  // Some callers are delayed a little, so that other calls run in between.
  if (number % 5 === 0) await new Promise(resolve => setTimeout(resolve, 1))
  // Like the cloud, set the variables right before the call, with nothing in between.
  Object.assign(process.env, mine)
  const answer = await main(event, context).catch(error => ({ error: error.errMsg || String(error) }))
  const { id, before, after, requestId, sent } = Object(answer)
  const isMine = id === event.id && before === me.openid && after === me.openid && requestId === context.request_id &&
    Object(sent).id === event.id && Object(sent).touser === me.openid
  return isMine ? null : `call ${number}: ${JSON.stringify(answer)}`
}

run(+count, +atOnce, call)
