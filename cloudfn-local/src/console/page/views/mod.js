// The views beside those of functions, and which of them is shown.

import { at, element } from '../dom.js'
import { consoleState } from '../console_state.js'
import { language, text } from '../language.js'
import { attempt } from '../notice.js'
import { route } from '../router.js'
import { chosenFunction } from '../sidebar.js'
import { showFunction } from './function.js'

// A view is loaded when it is first shown: the first load of the page is the timeline's.
export const VIEWS = [
  { name: 'overview', key: 'o', label: 'overview', load: async () => (await import('./overview.js')).showOverview },
  { name: 'answers', key: 'a', label: 'answers', load: async () => (await import('./answers.js')).showAnswers },
  { name: 'users', key: 'u', label: 'users', load: async () => (await import('./users.js')).showUsers },
  { name: 'data', key: 'd', label: 'data', load: async () => (await import('./data.js')).showData },
  { name: 'files', key: 'f', label: 'files', load: async () => (await import('./files.js')).showFiles },
  { name: 'messages', key: 'm', label: 'messages', load: async () => (await import('./messages.js')).showMessages },
  { name: 'timers', key: 't', label: 'timers', load: async () => (await import('./timers.js')).showTimers }
]

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
  if (view) showLater(view, main, parameters, lifetime.signal)
  else if (chosen) showFunction(main, chosen, lifetime.signal)
  else main.append(element('p', { className: 'empty' }, text(consoleState.get().build.state === 'failed' ? 'nothingServed' : 'waitingForFunctions')))
  document.title = `${view ? text(view.label) : chosen ?? ''} · cloudfn dev`
}

function showLater (view, main, parameters, lifetime) {
  attempt(async () => {
    const show = await view.load()
    if (!lifetime.aborted) show(main, parameters, lifetime)
  })
}

export function showViews () {
  for (const followed of [consoleState, route, language]) followed.watch(draw)
}
