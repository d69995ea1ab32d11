// Which function is chosen.

import { consoleState } from './console_state.js'
import { remembered } from './remembered.js'
import { route } from './router.js'

// The function of the address, else the last one, else the first.
export function chosenFunction () {
  const { functions } = consoleState.get()
  const [view, name] = route.get()
  const has = wanted => functions.some(found => found.name === wanted)
  if (view === 'functions' && has(name)) return name
  const last = remembered.read('function')
  return has(last) ? last : functions[0]?.name
}
