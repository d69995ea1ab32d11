// The event that is being written for each function, and those that were sent.

import { remembered } from '../remembered.js'
import { signal } from '../signal.js'

export const drafts = {
  read: name => remembered.read(`event of ${name}`),
  write: (name, event) => remembered.write(`event of ${name}`, event),
  // An event for the editor of a function: {name, event}.
  offered: signal(null),
  offer (name, event) {
    this.write(name, event)
    this.offered.set({ name, event })
    this.offered.set(null)
  }
}
