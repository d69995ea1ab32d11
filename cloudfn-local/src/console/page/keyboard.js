// The keys of the page, and the list of them.

import { at, element } from './dom.js'
import { text } from './language.js'
import { remembered } from './remembered.js'

const keys = []

// `keys` are typed one after the other: 'g d'. `isShown` leaves a key out of the list.
export function onKey (sequence, label, action) {
  keys.push({ sequence, label, action })
}

const isTyping = target => target.matches?.('input, textarea, select, [contenteditable]')
const singleKeys = () => remembered.read('single keys') !== 'off'

let typed = ''

export function listen () {
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return
    if (isTyping(event.target) || document.querySelector('dialog[open]') || !singleKeys()) return
    typed = `${typed} ${event.key}`.trim()
    const found = keys.find(({ sequence }) => sequence === typed) ?? keys.find(({ sequence }) => sequence === event.key)
    if (found) {
      event.preventDefault()
      typed = ''
      found.action()
    } else if (!keys.some(({ sequence }) => sequence.startsWith(`${typed} `))) typed = ''
  })
  // The mouse ends a sequence that was begun.
  addEventListener('pointerdown', () => { typed = '' })
}

export function showKeys () {
  const rows = [['Ctrl+Enter', 'keyInvoke'], ['Esc', 'keyLeave'], ...keys.map(({ sequence, label }) => [sequence, label])]
  const keycaps = sequence => sequence.split(/[ +]/).flatMap((key, place) => [place ? ' ' : null, element('kbd', {}, key)])
  const box = element('input', { type: 'checkbox', id: 'single-keys', checked: singleKeys() })
  box.addEventListener('change', () => remembered.write('single keys', box.checked ? 'on' : 'off'))
  at('keys').replaceChildren(
    element('dl', { className: 'keys' }, ...rows.flatMap(([sequence, label]) =>
      [element('dt', {}, ...keycaps(sequence)), element('dd', {}, text(label))])),
    element('p', {}, box, ' ', element('label', { htmlFor: 'single-keys' }, text('singleKeys')))
  )
  at('help').showModal()
}
