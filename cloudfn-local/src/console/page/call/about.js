// The title of a function: what it says about itself, what it may call, and its timers.

import { button, element } from '../dom.js'
import { consoleState, functionNamed, rules } from '../console_state.js'
import { placeButton } from '../editor.js'
import { text } from '../language.js'
import { address, go } from '../router.js'
import { fire } from '../timers.js'
import { offeredRule } from '../answers/offered.js'

// An API that the function may call: a click begins a scripted answer.
const chip = (api, name) => button(api, () => { offeredRule.set({ api, function: name }); go('answers') },
  { className: 'chip mono', title: text('scriptAnswer') })

function timerRows (found) {
  return found.timers.flatMap(timer => [
    element('dt', {}, text('timer')),
    element('dd', { className: 'timer' }, `${timer.name}: ${timer.meaning ?? timer.config}`,
      button(text('fire'), () => fire(found.name, timer.name), { className: 'small', 'aria-label': text('fireTimer', { name: timer.name }) }))
  ])
}

function scripted (found) {
  const count = (rules.get() ?? []).filter(rule => !rule.function || rule.function === found.name).length
  if (count === 0) return []
  return [element('dt', {}, text('answers')), element('dd', {}, element('a', { href: address('answers') }, text('scriptedCount', { count })))]
}

export function about (name, lifetime) {
  const made = element('div', { className: 'about' })
  const draw = () => {
    const found = functionNamed(name)
    if (!found) return
    made.replaceChildren(
      element('div', { className: 'title' }, element('h2', { id: 'function' }, name), found.place ? placeButton(found.place) : ''),
      found.doc ? element('p', { className: 'doc' }, found.doc) : '',
      element('dl', {},
        element('dt', {}, text('mayCall')),
        element('dd', {}, ...(found.permissions.length ? found.permissions.flatMap(api => [chip(api, name), ' ']) : [text('mayCallNothing')])),
        ...timerRows(found),
        ...scripted(found))
    )
  }
  consoleState.watch(draw, lifetime)
  rules.watch(draw, lifetime)
  return made
}
