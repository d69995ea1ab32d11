// One function: its call in the middle, the timeline of its invocations at the right.

import { element } from '../dom.js'
import { showCall } from '../call/mod.js'
import { remembered } from '../remembered.js'
import { showTimeline } from '../timeline/mod.js'

export function showFunction (main, name, lifetime) {
  remembered.write('function', name)
  const call = element('section', { id: 'call', 'aria-labelledby': 'function' })
  const timeline = element('section', { id: 'timeline', 'aria-labelledby': 'timeline-title' })
  main.append(call, timeline)
  showCall(call, name, lifetime)
  showTimeline(timeline, name, lifetime)
}
