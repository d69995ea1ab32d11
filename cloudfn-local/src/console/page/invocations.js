// The invocations that the page knows, with those that run.

import { signal } from './signal.js'

const MAX_INVOCATIONS = 200
const MAX_LIVE_LINES = 1000

const known = new Map()

// Changes with each invocation that begins, ends or logs: {changed: id | null}. `null` means all.
export const changes = signal({ changed: null })

const told = id => changes.set({ changed: id })

export const invocation = id => known.get(id)

// Newest first.
export const all = () => [...known.values()].sort((left, right) => right.startedAt - left.startedAt || right.order - left.order)

let order = 0

// Text can be anything, so a message that is no invocation is refused here, before it is shown.
function checked (found) {
  const isText = value => value === undefined || value === null || typeof value === 'string'
  const isList = value => value === undefined || Array.isArray(value)
  const isOdd = typeof found?.id !== 'string' || typeof found.function !== 'string' || !isText(found.event) ||
    !isText(found.answer) || ![found.calls, found.log, found.logBefore].every(isList)
  if (isOdd) throw new TypeError('this is not an invocation')
  return found
}

function put (found) {
  const before = known.get(found.id)
  known.set(found.id, { calls: [], log: [], logBefore: [], user: null, ...found, order: before?.order ?? ++order })
  for (const oldest of all().slice(MAX_INVOCATIONS)) known.delete(oldest.id)
  told(found.id)
}

export function begun (found) {
  checked(found)
  if (known.has(found.id)) return
  put({ ...found, isRunning: true })
}

export const ended = found => put({ ...checked(found), isRunning: false })

export function logged ({ id, line, atMs }) {
  const found = known.get(id)
  if (!found?.isRunning || found.log.length >= MAX_LIVE_LINES) return
  found.log.push(typeof line === 'object' && line !== null ? { atMs, ...line } : readLine(String(line), atMs))
  told(id)
}

// A line of the runtime's log is JSON; other lines are text.
function readLine (line, atMs) {
  try {
    const log = JSON.parse(line)
    if (typeof log?.level === 'string' && typeof log.target === 'string') return { atMs, ...log }
  } catch { /* It is text. */ }
  return { atMs, text: line }
}

// What has ended is gone. What runs stays, and is shown when it ends.
export function cleared () {
  for (const [id, found] of known) if (!found.isRunning) known.delete(id)
  told(null)
}

// An invocation that never got an outcome, because its process could not be started.
export function abandoned ({ id }) {
  known.delete(id)
  told(id)
}

// Nothing runs any more: the server is gone.
export function allAbandoned () {
  for (const found of known.values()) found.isRunning = false
  told(null)
}

// Whether an invocation is shown inside that of its caller.
export const isNested = found => found.parent !== undefined && found.parent !== null && known.has(found.parent)

export const failed = found => !found.isRunning && Boolean(found.error)

// The users that a call names, once each.
export const recipients = found => [...new Set(found.calls.flatMap(call => Array.isArray(call.touser) ? call.touser : []))]

// The invocations that wrote a document, newest first. `id` is its `_id` as JSON text.
export function writersOf (collection, id) {
  const wrote = call => Array.isArray(call.writes) &&
    call.writes.some(write => write.collection === collection && write.id === id)
  return all().filter(found => found.calls.some(wrote))
}
