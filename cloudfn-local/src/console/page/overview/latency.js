// Latency over time: of each invocation, and p50 and p99 of the last ones up to it.

import { drawing, element } from '../dom.js'
import { text } from '../language.js'
import { clockTime, milliseconds } from '../units.js'

const WIDTH = 420
const HEIGHT = 84
const MARGIN = 6

// p50 and p99 are those of this many invocations: fewer say little, and more hide a change.
const WINDOW = 20

const percentile = (values, percent) => {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(sorted.length * percent / 100) - 1)]
}

// [{at, durationMs, ok, p50, p99}], oldest first.
export const withPercentiles = recent => recent.map((one, place) => {
  const last = recent.slice(Math.max(0, place + 1 - WINDOW), place + 1).map(({ durationMs }) => durationMs)
  return { ...one, p50: percentile(last, 50), p99: percentile(last, 99) }
})

export function latencyChart (name, recent) {
  if (recent.length < 2) return element('p', { className: 'quiet' }, text(recent.length === 0 ? 'noInvocationsYet' : 'oneInvocation'))
  const points = withPercentiles(recent)
  const from = points[0].at
  const to = points.at(-1).at
  const longest = Math.max(0.001, ...points.map(({ durationMs }) => durationMs))
  const x = at => (MARGIN + (WIDTH - 2 * MARGIN) * (to === from ? 1 : (at - from) / (to - from))).toFixed(1)
  const y = duration => (HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * duration / longest).toFixed(1)
  const line = kind => drawing('polyline', { class: kind, points: points.map(point => `${x(point.at)},${y(point[kind])}`).join(' ') })
  // The caps of the lines are round, however wide the drawing becomes.
  const dots = points.map(({ at, durationMs, ok }) =>
    drawing('path', { d: `M ${x(at)} ${y(durationMs)} h 0.01`, class: ok ? 'point answered' : 'point failed' },
      drawing('title', {}, `${milliseconds(durationMs)} ${clockTime(at)}`)))
  const last = points.at(-1)
  const label = text('latencyOf', { name, count: points.length, p50: milliseconds(last.p50), p99: milliseconds(last.p99), longest: milliseconds(longest) })
  return element('figure', { className: 'latency' },
    drawing('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'durations', role: 'img', 'aria-label': label, preserveAspectRatio: 'none' },
      ...[0, 0.5, 1].map(part => drawing('line', { x1: 0, x2: WIDTH, y1: y(part * longest), y2: y(part * longest) })),
      line('p99'), line('p50'), ...dots),
    element('figcaption', {},
      element('span', {}, clockTime(from)), element('span', { className: 'legend' },
        element('span', { className: 'key p50' }, `p50 ${milliseconds(last.p50)}`), element('span', { className: 'key p99' }, `p99 ${milliseconds(last.p99)}`),
        element('span', {}, `${text('longest')} ${milliseconds(longest)}`)),
      element('span', {}, clockTime(to))))
}
