// The compiler's report of a failed build, in colour, with links to the places in the source.

import { at, element } from '../dom.js'
import { linked } from '../editor.js'
import { consoleState } from '../console_state.js'
import { language, text } from '../language.js'
import { visible } from '../visible.js'

const KINDS = [
  [/^error(\[\w+\])?:/, 'bad'],
  [/^warning(\[\w+\])?:/, 'warn'],
  [/^\s*= help|^help:/, 'good'],
  [/^\s*= note|^note:/, 'quiet'],
  [/^\s*-->|^\s*:::/, 'quiet'],
  [/^\s*(\d+\s*)?\|.*[\^~+-]{1}/, 'mark'],
  [/^\s*(\d+\s*)?\|/, 'source']
]

const kindOf = line => KINDS.find(([pattern]) => pattern.test(line))?.[1]

const shownLine = line => element('span', { className: kindOf(line) }, ...linked(line), '\n')

function draw () {
  const { build, functions } = consoleState.get()
  // While the next build runs, the report of the last one stays.
  if (build.state === 'running') return
  at('report').hidden = build.state !== 'failed'
  at('report-title').textContent = text(functions.length ? 'reportStillServed' : 'reportNothingServed')
  at('report-text').replaceChildren(...visible(build.report ?? '').split('\n').map(shownLine))
}

export function showReport () {
  for (const followed of [consoleState, language]) followed.watch(draw)
}
