// Which view is shown: that of a function, or another.

import { chosenFunction } from '../chosen.js'
import { at, element } from '../dom.js'
import { consoleState } from '../console_state.js'
import { language, text } from '../language.js'
import { route } from '../router.js'
import { showFunction } from './function.js'
import { VIEWS } from './list.js'

let shown
let lifetime = new AbortController()

// A view is built again when the address or the language changes, and not for each message: it follows what it shows.
function draw () {
  const [name, ...parameters] = route.get()
  const view = VIEWS.find(known => known.name === name)
  const chosen = chosenFunction()
  const identity = JSON.stringify([language.get(), view ? route.get() : ['functions', chosen ?? consoleState.get().build.state]])
  if (identity === shown) return
  shown = identity
  lifetime.abort()
  lifetime = new AbortController()
  const main = at('main')
  main.dataset.view = view ? view.name : 'function'
  main.replaceChildren()
  if (view) view.show(main, parameters, lifetime.signal)
  else if (chosen) showFunction(main, chosen, lifetime.signal)
  else main.append(element('p', { className: 'empty' }, text(consoleState.get().build.state === 'failed' ? 'nothingServed' : 'waitingForFunctions')))
  document.title = `${view ? text(view.label) : chosen ?? ''} · cloudfn dev`
}

export function showViews () {
  for (const followed of [consoleState, route, language]) followed.watch(draw)
}
