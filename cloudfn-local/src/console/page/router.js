// The address of each view: #/functions/notify, #/data/orders.

import { signal } from './signal.js'

const read = () => {
  const parts = location.hash.replace(/^#\/?/, '').split('/').filter(part => part !== '')
  try { return parts.map(decodeURIComponent) } catch { return [] }
}

export const route = signal(read())

addEventListener('hashchange', () => route.set(read()))

export const address = (...parts) => `#/${parts.map(encodeURIComponent).join('/')}`

export function go (...parts) {
  const wanted = address(...parts)
  if (location.hash === wanted) route.set(read())
  else location.hash = wanted
}
