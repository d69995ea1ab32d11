// The invocation that is open in the timeline: its id.

import { signal } from '../signal.js'

export const opened = signal(null)
