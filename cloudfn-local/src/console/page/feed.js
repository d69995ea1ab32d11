// The messages of the server: what changed is shown as it happens.

import { api } from './api.js'
import { announce } from './dom.js'
import { text } from './language.js'
import { connection, consoleState, rules } from './console_state.js'
import { abandoned, allAbandoned, begun, cleared, ended, logged } from './invocations.js'
import { parseExactly } from './json/exact.js'

const MAX_EARLIER = 100

const HANDLERS = {
  state (state) {
    const before = consoleState.get().process
    // Another run of the command may have another page.
    if (before !== undefined && before !== state.process) location.reload()
    else consoleState.set(state)
  },
  started: begun,
  invocation: ended,
  log: logged,
  abandoned,
  answers: list => rules.set(list),
  cleared
}

// One message that cannot be shown must not affect the others.
function shielded (handle) {
  return value => {
    try { handle(value) } catch (error) { announce(text('cannotBeShown', { reason: error.message })) }
  }
}

export function follow () {
  const source = new EventSource('/api/events')
  for (const [kind, handle] of Object.entries(HANDLERS)) {
    source.addEventListener(kind, shielded(({ data }) => handle(parseExactly(data))))
  }
  source.addEventListener('open', () => {
    connection.set('open')
    earlier()
  })
  source.addEventListener('error', () => {
    connection.set('gone')
    allAbandoned()
  })
  return source
}

async function earlier () {
  const list = await api.get(`invocations?limit=${MAX_EARLIER}`)
  list.reverse().forEach(shielded(ended))
}
