// Text that comes from functions and users: nothing in it hides, and huge texts are cut.

import { writeExactly } from './json/exact.js'

const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export const MAX_SHOWN_CHARS = 200000

// Shows invisible characters, and those that reverse the order of others, as JSON escapes.
export const escaped = text => text.replace(UNSEEN, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

// The shown text of any value. `more` says how many characters were left out.
export function visible (value, more = left => `… ${left} more characters`) {
  const text = typeof value === 'string' ? value : writeExactly(value) ?? String(value)
  const left = text.length - MAX_SHOWN_CHARS
  return escaped(text.slice(0, MAX_SHOWN_CHARS)) + (left > 0 ? `\n${more(left)}` : '')
}

// An openid as people tell it from others: its end rarely differs in a test.
export const shortId = openid => openid.length > 14 ? `${escaped(openid.slice(0, 12))}…` : escaped(openid)

// The beginning of a text, for one line of a list.
export function short (value, length = 120) {
  const text = typeof value === 'string' ? value : writeExactly(value) ?? String(value)
  return escaped(text.length > length ? `${text.slice(0, length)}…` : text).replace(/\s+/g, ' ')
}
