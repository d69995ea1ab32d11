// The views beside those of functions, and which of them is shown.

import { at, element } from '../dom.js'
import { consoleState } from '../console_state.js'
import { language, text } from '../language.js'
import { route } from '../router.js'
import { chosenFunction } from '../sidebar.js'
import { showAnswers } from './answers.js'
import { showData } from './data.js'
import { showFiles } from './files.js'
import { showFunction } from './function.js'
import { showMessages } from './messages.js'
import { showOverview } from './overview.js'
import { showTimers } from './timers.js'
import { showUsers } from './users.js'

export const VIEWS = [
  { name: 'overview', key: 'o', label: 'overview', show: showOverview },
  { name: 'answers', key: 'a', label: 'answers', show: showAnswers },
  { name: 'users', key: 'u', label: 'users', show: showUsers },
  { name: 'data', key: 'd', label: 'data', show: showData },
  { name: 'files', key: 'f', label: 'files', show: showFiles },
  { name: 'messages', key: 'm', label: 'messages', show: showMessages },
  { name: 'timers', key: 't', label: 'timers', show: showTimers }
]

let shown
let lifetime = new AbortController()

// A view is built again when the address or the language changes, and not for each message: it follows what it shows.
function draw () {
  const [name, ...parameters] = route.get()
  const view = VIEWS.find(known => known.name === name)
  const chosen = chosenFunction()
  const identity = JSON.stringify([language.get(), view ? route.get() : ['functions', chosen]])
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
