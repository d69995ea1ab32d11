// Elements of the page. Text becomes text nodes, never markup.

import { escaped } from './visible.js'

const isShown = child => child !== null && child !== undefined && child !== false

export function element (tag, properties = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue
    if (name in made) made[name] = value
    else made.setAttribute(name, value)
  }
  made.append(...children.flat().filter(isShown).map(child => child instanceof Node ? child : escaped(String(child))))
  return made
}

export function drawing (tag, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter(isShown).map(child => child instanceof Node ? child : escaped(String(child))))
  return made
}

// A text with code: what is between backticks, and attributes.
export const withCode = words => words.replace(/(?<!`)#\[.*\]/, '`$&`').split('`').map((part, place) => place % 2 ? element('code', {}, part) : part)

export const button = (label, onclick, properties = {}) => element('button', { type: 'button', onclick, ...properties }, label)

export const at = id => document.getElementById(id)

// Says something to users who do not see the page.
export function announce (text) {
  at('announcement').textContent = escaped(text)
}

let last = 0
export const freshId = () => `made-${++last}`

// A label and its control, below each other.
export function field (label, control, hint) {
  control.id ||= freshId()
  const help = hint && element('small', { id: `${control.id}-hint`, className: 'hint' }, hint)
  if (help) control.setAttribute('aria-describedby', help.id)
  return element('div', { className: 'field' }, element('label', { htmlFor: control.id }, label), control, help)
}
