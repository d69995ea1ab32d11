// Which invocations a search finds.

import { writeExactly } from '../json/exact.js'

const MAX_SEARCHED_CHARS = 100000

const texts = new WeakMap()

// Everything that is known about an invocation, in one text.
function textOf (found) {
  if (!texts.has(found) || found.isRunning) {
    const parts = [found.function, found.event, found.answer, found.error, found.user, found.calls, found.log, found.logBefore, found.id]
    const whole = parts.map(part => typeof part === 'string' ? part : writeExactly(part) ?? '').join('\n')
    texts.set(found, whole.slice(0, MAX_SEARCHED_CHARS).toLowerCase())
  }
  return texts.get(found)
}

// All words must be there.
export function matches (found, wanted) {
  const words = wanted.toLowerCase().split(/\s+/).filter(word => word !== '')
  return words.every(word => textOf(found).includes(word))
}
