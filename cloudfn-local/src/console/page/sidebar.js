// The functions and the other views, at the left.

import { at, element } from './dom.js'
import { chosenFunction } from './chosen.js'
import { consoleState } from './console_state.js'
import { all, changes, failed } from './invocations.js'
import { language, text } from './language.js'
import { address, go, route } from './router.js'
import { VIEWS } from './views/list.js'

const shownFunctions = () => {
  const wanted = at('find-function').value.trim().toLowerCase()
  return consoleState.get().functions.filter(({ name, package: from }) => `${name} ${from}`.toLowerCase().includes(wanted))
}

export function nextFunction (step) {
  const names = consoleState.get().functions.map(({ name }) => name)
  if (names.length === 0) return
  const place = names.indexOf(chosenFunction())
  go('functions', names[(place + step + names.length) % names.length])
}

function draw () {
  const [view] = route.get()
  const chosen = view === undefined || view === 'functions' ? chosenFunction() : undefined
  const failing = new Set()
  const settled = new Set()
  for (const found of all()) {
    if (found.isRunning || settled.has(found.function)) continue
    settled.add(found.function)
    if (failed(found)) failing.add(found.function)
  }
  const isOnePackage = new Set(consoleState.get().functions.map(({ package: from }) => from)).size < 2
  const focused = document.activeElement?.dataset?.function
  at('functions').replaceChildren(...shownFunctions().map(({ name, package: from }) => {
    const link = element('a', { href: address('functions', name), 'data-function': name, title: from },
      element('span', { className: 'name' }, name), isOnePackage ? null : element('small', {}, from),
      failing.has(name) ? element('span', { className: 'dot bad', title: text('lastFailed') }, '●') : null)
    if (name === chosen) link.setAttribute('aria-current', 'page')
    return element('li', {}, link)
  }))
  if (focused) at('functions').querySelector(`[data-function="${CSS.escape(focused)}"]`)?.focus()
  at('no-functions').hidden = consoleState.get().functions.length > 0
  at('views').replaceChildren(...VIEWS.map(({ name, label }) => {
    const link = element('a', { href: address(name), 'data-view': name }, text(label))
    if (view === name) link.setAttribute('aria-current', 'page')
    return element('li', {}, link)
  }))
}

export function showSidebar () {
  at('find-function').addEventListener('input', draw)
  at('find-function').addEventListener('keydown', event => {
    const [first] = shownFunctions()
    if (event.key === 'Enter' && first) go('functions', first.name)
  })
  for (const followed of [consoleState, route, language, changes]) followed.watch(draw)
}
