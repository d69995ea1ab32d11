// The requests of the page: docs/book/src/developing.md lists them.

import { escaped } from './visible.js'
import { parseExactly, writeExactly } from './json/exact.js'

// What the server refused, in its own words.
export class Refused extends Error {
  constructor (status, text) {
    super(escaped(text))
    this.status = status
  }
}

export const segment = text => encodeURIComponent(text)

export async function requestText (method, path, body) {
  const headers = method === 'GET' ? {} : { 'Content-Type': 'application/json' }
  const response = await fetch(`/api/${path}`, { method, headers, body })
  const text = await response.text()
  if (response.ok) return text
  let reason = text
  try { reason = JSON.parse(text).errMsg ?? text } catch { /* It is not JSON: shown as it is. */ }
  throw new Refused(response.status, String(reason) || `HTTP ${response.status}`)
}

async function request (method, path, body) {
  const text = await requestText(method, path, body)
  return text === '' ? null : parseExactly(text)
}

const asJson = value => value === undefined ? undefined : writeExactly(value)

export const api = {
  get: path => request('GET', path),
  post: (path, value = {}) => request('POST', path, asJson(value)),
  put: (path, value) => request('PUT', path, asJson(value)),
  remove: path => request('DELETE', path, '{}'),
  // A body that was written by the user, sent as it is: its numbers keep their digits.
  postText: (path, text) => request('POST', path, text),
  putText: (path, text) => request('PUT', path, text)
}
