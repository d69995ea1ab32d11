// A line of a log, in one colour for each level. A function can log anything: each member can be any JSON.

import { element } from '../dom.js'
import { linked } from '../editor.js'
import { writeExactly } from '../json/exact.js'
import { text } from '../language.js'
import { visible } from '../visible.js'

const COLOURS = new Map([['ERROR', 'bad'], ['WARN', 'warn'], ['INFO', 'good']])

const shown = value => visible(value, left => text('moreCharacters', { left }))

export function logLine (line) {
  if (line.level === undefined) return linked(shown(line.text ?? line))
  const { timestamp, level, target, message, span, atMs, ...fields } = line
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${shown(value)}`)
  const said = message === undefined ? '' : shown(message)
  return [element('span', { className: COLOURS.get(level) ?? 'quiet' }, visible(level)), ...linked(` ${shown(target)}: ${said}${rest.join('')}`)]
}

export const logText = lines => lines.map(line => line.text ?? writeExactly(line)).join('\n')
