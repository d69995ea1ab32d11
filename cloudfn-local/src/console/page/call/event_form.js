// A form made from an event: one control for each value. What is not changed stays as it was written.

import { element, freshId } from '../dom.js'
import { parseTree } from '../json/exact.js'
import { indented } from '../json/format.js'
import { text } from '../language.js'

const isNumber = written => /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(written)

// The JSON of a form's node: replaced leaves, with their surroundings as they were.
const jsonOf = node => node.replaced ?? (
  node.kind === 'object'
    ? `{${node.members.map(([name, value]) => `${JSON.stringify(name)}:${jsonOf(value)}`).join(',')}}`
    : node.kind === 'list' ? `[${node.items.map(jsonOf).join(',')}]` : node.text)

function control (node, id, changed) {
  if (node.text === 'true' || node.text === 'false') {
    const box = element('input', { type: 'checkbox', id, checked: node.text === 'true' })
    box.addEventListener('change', () => { node.replaced = String(box.checked); changed() })
    return box
  }
  const isText = node.kind === 'string'
  const input = element('input', { id, autocomplete: 'off', spellcheck: false, value: isText ? JSON.parse(node.text) : node.text })
  if (node.kind === 'number') input.inputMode = 'decimal'
  input.addEventListener('input', () => {
    const written = input.value.trim()
    const isValid = isText || isNumber(written) || written === 'null'
    input.setAttribute('aria-invalid', String(!isValid))
    if (!isValid) return
    node.replaced = isText ? JSON.stringify(input.value) : written
    changed()
  })
  return input
}

function rows (node, label, changed) {
  if (node.kind === 'object' || node.kind === 'list') {
    const inner = node.kind === 'object' ? node.members : node.items.map((item, place) => [String(place), item])
    const content = inner.length ? inner.map(([name, value]) => rows(value, name, changed)) : [element('p', { className: 'hint' }, node.text)]
    return label === null
      ? element('div', {}, ...content)
      : element('fieldset', {}, element('legend', {}, label), ...content)
  }
  const id = freshId()
  return element('div', { className: 'row' }, element('label', { htmlFor: id, className: 'mono' }, label ?? text('event')), control(node, id, changed))
}

export function eventForm (written, write) {
  const tree = parseTree(written)
  return rows(tree, null, () => write(indented(jsonOf(tree))))
}
