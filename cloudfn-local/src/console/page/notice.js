// A message at the foot of the page, until it is closed.

import { at, button, element } from './dom.js'
import { text } from './language.js'

export function showNotice (message) {
  const close = button('×', () => { at('notice').hidden = true }, { 'aria-label': text('close'), className: 'small' })
  at('notice').replaceChildren(element('p', {}, message), close)
  at('notice').hidden = false
}

// Runs what a button starts, and shows why it failed.
export async function attempt (work) {
  try {
    at('notice').hidden = true
    return await work()
  } catch (error) {
    showNotice(error.message)
    return undefined
  }
}
