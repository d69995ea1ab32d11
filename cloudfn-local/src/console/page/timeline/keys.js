// What the keys do with invocations.

import { invocation } from '../invocations.js'
import { replay } from '../call/invoke.js'
import { opened } from './open.js'

const heads = () => [...document.querySelectorAll('#invocations > li > .invocation-head')]

export function nextInvocation (step) {
  const all = heads()
  const place = all.indexOf(document.activeElement)
  all[place === -1 ? 0 : Math.max(0, Math.min(all.length - 1, place + step))]?.focus()
}

export function toggleOpen () {
  const focused = document.activeElement?.closest('[data-invocation]')?.dataset.invocation
  if (opened.get()) opened.set(null)
  else opened.set(focused ?? heads()[0]?.parentElement.dataset.invocation ?? null)
}

export function replayOpen () {
  const focused = document.activeElement?.closest('[data-invocation]')?.dataset.invocation
  const found = invocation(focused ?? opened.get() ?? heads()[0]?.parentElement.dataset.invocation)
  if (found && !found.isRunning) replay(found)
}
