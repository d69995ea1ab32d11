// What the server last said about builds, functions and users.

import { signal } from './signal.js'

export const consoleState = signal({ functions: [], users: [], build: { state: 'unknown' } })

// 'connecting', 'open' or 'gone'.
export const connection = signal('connecting')

// The answers that are scripted for WeChat's APIs, newest first; `null` until they are known.
export const rules = signal(null)

export const functionNamed = name => consoleState.get().functions.find(found => found.name === name)
