// The button that invokes, and what it has to say.

import { button, element } from '../dom.js'
import { text } from '../language.js'
import { progress } from './invoke.js'

// The key that Apple's keyboards have in place of Control.
const CONTROL = /^(Mac|iP)/.test(navigator.platform) ? '⌘' : 'Ctrl'

export function invokeRow (send, tidy, lifetime) {
  const invoke = element('button', { type: 'submit', id: 'invoke', className: 'primary' }, text('invoke'))
  const refusal = element('p', { id: 'refusal', className: 'mistake', role: 'alert' })
  progress.watch(({ isRunning, words, mistake }) => {
    invoke.setAttribute('aria-disabled', String(isRunning))
    invoke.textContent = isRunning ? words : text('invoke')
    refusal.textContent = mistake
  }, lifetime)
  return element('div', {},
    element('div', { className: 'buttons' }, invoke, button(text('tidy'), tidy, { id: 'tidy' }),
      element('span', { className: 'hint wide' }, element('kbd', {}, CONTROL), ' ', element('kbd', {}, 'Enter'))),
    refusal)
}
