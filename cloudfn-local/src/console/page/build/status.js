// The state of the build, in the header.

import { at } from '../dom.js'
import { connection, consoleState } from '../console_state.js'
import { language, text } from '../language.js'
import { milliseconds } from '../units.js'

const WORDS = { unknown: 'connecting', running: 'buildRunning', done: 'buildDone', failed: 'buildFailed', gone: 'serverGone' }

function draw () {
  const { build } = consoleState.get()
  const state = connection.get() === 'gone' ? 'gone' : build.state
  at('build').dataset.state = state
  at('build').textContent = text(WORDS[state] ?? 'connecting', { number: build.number })
  at('build').title = state === 'done' && build.durationMs ? milliseconds(build.durationMs) : ''
}

export function showBuild () {
  for (const followed of [consoleState, connection, language]) followed.watch(draw)
}
