// Indents JSON without reading its numbers.

import { MAX_SHOWN_CHARS } from '../visible.js'

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

export const isJson = text => {
  try { JSON.parse(text); return true } catch { return false }
}

// The tokens with the space before each: [[space, token]]. `null` if the text is not JSON, or too long to be indented.
export function indentedTokens (text) {
  if (text.length > MAX_SHOWN_CHARS || !isJson(text)) return null
  const tokens = text.match(TOKENS) ?? []
  let depth = 0
  // Very deep levels are not indented further.
  const line = () => `\n${'  '.repeat(Math.min(depth, 40))}`
  return tokens.map((token, place) => {
    const before = tokens[place - 1]
    if (token === '}' || token === ']') {
      depth--
      return [before === '{' || before === '[' ? '' : line(), token]
    }
    const space = before === '{' || before === '[' || before === ',' ? line() : before === ':' ? ' ' : ''
    if (token === '{' || token === '[') depth++
    return [space, token]
  })
}

// JSON on one line, as the local database reads documents. What is no JSON stays, for the server's error.
export const onOneLine = text => isJson(text) ? text.match(TOKENS).join('') : text

export function indented (text) {
  const tokens = indentedTokens(text)
  return tokens === null ? text : tokens.map(([space, token]) => space + token).join('')
}
