// Times and sizes, as people read them.

import { locale } from './language.js'

export function milliseconds (value) {
  if (!Number.isFinite(value)) return ''
  if (value >= 10000) return `${(value / 1000).toFixed(1)} s`
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`
}

export function bytes (value) {
  if (value < 1024) return `${value} B`
  const units = ['KiB', 'MiB', 'GiB']
  let size = value / 1024
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) { size /= 1024; unit++ }
  return `${size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`
}

export const clockTime = at => Number.isFinite(at) ? new Date(at).toLocaleTimeString(locale()) : ''

// Timers run in China Standard Time, wherever the developer is.
export const chinaTime = at => new Intl.DateTimeFormat(locale(), {
  timeZone: 'Asia/Shanghai', weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'
}).format(at)
