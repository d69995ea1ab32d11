// The rows of a timeline: the handler, its calls, the functions that it called, log lines and the error, in order of time.

import { invocation } from '../invocations.js'

// More levels of functions that call one another are not followed.
const MAX_DEPTH = 8
const MAX_ROWS = 500

const numberOr = (value, otherwise) => Number.isFinite(value) ? value : otherwise

function callRows (call, found, depth, offset) {
  const at = offset + numberOr(call.atMs, 0)
  const row = { kind: 'call', depth, name: call.api, atMs: at, durationMs: numberOr(call.durationMs, 0), isGood: call.ok, call, found }
  const child = call.child && depth < MAX_DEPTH ? invocation(call.child) : undefined
  if (!child) return [row]
  const begins = child.startedAt - found.startedAt
  // Both times are from one clock, but it may be set while they run.
  const inside = begins >= numberOr(call.atMs, 0) && begins <= numberOr(call.atMs, 0) + row.durationMs ? offset + begins : at
  return [row, ...rowsOf(child, depth + 1, inside, at)]
}

// The bar ends where the handler begins; the length is the measured one.
const startRow = (found, depth, atMs, offset) =>
  ({ kind: 'start', depth, name: null, atMs, durationMs: found.coldStartMs, barMs: Math.max(0.01, offset - atMs), isGood: true, found })

// Nothing of a called function is shown before `earliest`, its call: times since 1970 have whole milliseconds only.
function rowsOf (found, depth, offset, earliest = -Infinity) {
  const whole = { kind: 'function', depth, name: found.function, atMs: offset, durationMs: numberOr(found.durationMs, 0), isGood: !found.error, found }
  const start = found.coldStartMs > 0
    ? [startRow(found, depth, Math.max(earliest, offset - found.coldStartMs), offset)]
    : []
  const groups = [
    ...found.calls.map(call => [offset + numberOr(call.atMs, 0), () => callRows(call, found, depth + 1, offset)]),
    ...found.log.map(line => {
      const at = offset + numberOr(line.atMs, 0)
      return [at, () => [{ kind: 'log', depth: depth + 1, atMs: at, hasTime: Number.isFinite(line.atMs), durationMs: 0, isGood: line.level !== 'ERROR', line }]]
    })
  ]
  groups.sort(([left], [right]) => left - right)
  const error = found.error
    ? [{ kind: 'error', depth: depth + 1, name: `errCode ${found.error.errCode}`, atMs: offset + whole.durationMs, durationMs: 0, isGood: false, error: found.error }]
    : []
  return [...start, whole, ...groups.flatMap(([, rows]) => rows()), ...error]
}

// {rows, fromMs, toMs, left}: the time is that of the outermost handler.
export function timelineRows (found) {
  const rows = rowsOf(found, 0, 0)
  const shown = rows.slice(0, MAX_ROWS)
  const fromMs = Math.min(0, ...shown.map(row => row.atMs))
  const toMs = Math.max(fromMs + 0.01, ...shown.map(row => row.atMs + (row.barMs ?? row.durationMs)))
  return { rows: shown, fromMs, toMs, left: rows.length - shown.length }
}
