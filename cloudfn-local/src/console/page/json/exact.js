// JSON without loss: JavaScript would round long numbers.

// An integer that a JavaScript number does not hold.
const isLong = source => /^-?\d{16,}$/.test(source)

// A browser without JSON.rawJSON keeps a long integer as a text with this mark, which no other text has.
const MARK = `${Math.random().toString(36).slice(2)}:`
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g')
const STRINGS_AND_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g

const marked = text => text.replace(STRINGS_AND_NUMBERS, token => isLong(token) ? `"${MARK}${token}"` : token)

// JSON.parse, with long integers kept as they were written. `writeExactly` writes the result.
export function parseExactly (text) {
  if (!JSON.rawJSON) return JSON.parse(marked(text))
  return JSON.parse(text, (_, value, context) =>
    typeof value === 'number' && isLong(context?.source) ? JSON.rawJSON(context.source) : value)
}

// JSON.stringify, with the long integers of `parseExactly`.
export const writeExactly = (value, space) => JSON.stringify(value, null, space)?.replace(MARKED, '$1')

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/y

// The values of a text that is JSON, with the place of each in the text:
// {kind: 'object', members: [[name, node]]}, {kind: 'list', items: [node]}, or {kind: 'string' | 'number' | 'word'}.
export function parseTree (text) {
  JSON.parse(text)
  TOKEN.lastIndex = 0
  let token, start, end
  const advance = () => {
    const found = TOKEN.exec(text)
    token = found?.[1]
    end = TOKEN.lastIndex
    start = end - (token?.length ?? 0)
  }
  const value = () => {
    const from = start
    if (token === '{' || token === '[') {
      const isObject = token === '{'
      const node = isObject ? { kind: 'object', members: [] } : { kind: 'list', items: [] }
      advance()
      while (token !== '}' && token !== ']') {
        if (token === ',') { advance(); continue }
        if (isObject) {
          const name = JSON.parse(token)
          advance()
          advance()
          node.members.push([name, value()])
        } else node.items.push(value())
        advance()
      }
      return Object.assign(node, { start: from, end, text: text.slice(from, end) })
    }
    const kind = token[0] === '"' ? 'string' : /[-\d]/.test(token[0]) ? 'number' : 'word'
    return { kind, start: from, end, text: token }
  }
  advance()
  return value()
}

export const member = (node, name) => node.members?.find(([key]) => key === name)?.[1]
