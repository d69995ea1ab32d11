// How long the last invocations of a function took: a point each, higher if longer, red if it failed.

import { drawing } from '../dom.js'
import { text } from '../language.js'
import { clockTime, milliseconds } from '../units.js'

const WIDTH = 160
const HEIGHT = 32
const MARGIN = 4

export function durationsChart (recent) {
  if (recent.length === 0) return ''
  const times = recent.map(({ atMs, at }, place) => atMs ?? at ?? place)
  const from = Math.min(...times)
  const span = Math.max(1, Math.max(...times) - from)
  const longest = Math.max(0.001, ...recent.map(({ durationMs }) => durationMs))
  const points = recent.map(({ durationMs, ok }, place) => {
    const x = MARGIN + (WIDTH - 2 * MARGIN) * (recent.length === 1 ? 1 : (times[place] - from) / span)
    const y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * durationMs / longest
    return drawing('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 2.5, class: ok === false ? 'failed' : 'answered' },
      drawing('title', {}, `${milliseconds(durationMs)} ${clockTime(times[place])}`))
  })
  const base = drawing('line', { x1: 0, x2: WIDTH, y1: HEIGHT - 1, y2: HEIGHT - 1 })
  const label = text('durationsOf', { count: recent.length, longest: milliseconds(longest) })
  return drawing('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, class: 'durations', role: 'img', 'aria-label': label }, base, ...points)
}
