// JSON in colour, with a button that copies it.

import { element } from '../dom.js'
import { text } from '../language.js'
import { visible } from '../visible.js'
import { copyButton } from '../copy.js'
import { writeExactly } from './exact.js'
import { indentedTokens } from './format.js'

// More than this is shown without colour: each colour is an element.
const MAX_COLOURED_TOKENS = 20000

function kindOf (token, next) {
  if (token[0] === '"') return next === ':' ? 'json-name' : 'json-text'
  if (/^[-\d]/.test(token)) return 'json-number'
  if (/^[a-z]/.test(token)) return 'json-word'
  return null
}

function coloured (tokens) {
  return tokens.map(([space, token], place) => {
    const kind = kindOf(token, tokens[place + 1]?.[1])
    return kind ? [space, element('span', { className: kind }, token)] : space + token
  })
}

// `written` is JSON as text.
export function jsonView (written, label) {
  const tokens = indentedTokens(written)
  const plain = () => visible(tokens ? tokens.map(pair => pair.join('')).join('') : written, left => text('moreCharacters', { left }))
  const content = tokens && tokens.length <= MAX_COLOURED_TOKENS ? coloured(tokens) : [plain()]
  const shown = element('pre', { tabIndex: 0, className: 'json', role: 'region', 'aria-label': label }, ...content)
  return element('div', { className: 'copied' }, shown, copyButton(() => written))
}

export const valueView = (value, label) => jsonView(writeExactly(value) ?? 'null', label)
