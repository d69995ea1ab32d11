// The timers of all functions: when they run next, in China Standard Time.

import { button, element, withCode } from '../dom.js'
import { consoleState } from '../console_state.js'
import { text } from '../language.js'
import { address } from '../router.js'
import { fire } from '../timers.js'
import { chinaTime } from '../units.js'

export function showTimers (main, _, lifetime) {
  const rows = element('tbody', { id: 'timer-rows' })
  const empty = element('p', { className: 'empty' }, ...withCode(text('noTimers')))
  const heads = ['timer', 'function', 'when', 'nextRuns']
  const table = element('table', {},
    element('thead', {}, element('tr', {}, ...heads.map(head => element('th', { scope: 'col' }, text(head))), element('td'))), rows)
  main.append(element('section', { className: 'panel wide', 'aria-labelledby': 'timers-title' },
    element('h2', { id: 'timers-title' }, text('timers')), element('p', { className: 'hint' }, ...withCode(text('timersHint'))), empty, element('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': text('timers') }, table)))
  consoleState.watch(({ functions }) => {
    const timers = functions.flatMap(found => found.timers.map(timer => [found, timer]))
    empty.hidden = timers.length > 0
    table.hidden = timers.length === 0
    rows.replaceChildren(...timers.map(([found, timer]) => element('tr', {},
      element('th', { scope: 'row' }, timer.name),
      element('td', {}, element('a', { href: address('functions', found.name) }, found.name)),
      element('td', {}, timer.meaning ?? '', timer.config ? [element('br'), element('code', {}, timer.config)] : null),
      element('td', {}, ...(timer.nextAt ?? []).flatMap(at => [element('span', { className: 'number' }, chinaTime(at)), element('br')])),
      element('td', {}, button(text('fire'), () => fire(found.name, timer.name), { 'aria-label': text('fireTimer', { name: timer.name }) })))))
  }, lifetime)
}
