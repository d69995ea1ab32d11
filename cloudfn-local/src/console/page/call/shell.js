// The same call from a shell.

import { element } from '../dom.js'
import { text } from '../language.js'
import { copyButton } from '../copy.js'

// The headers of docs/book/src/developing.md.
const HEADERS = ['openid', 'appid', 'unionid', 'source']

const quoted = written => `'${written.replaceAll("'", "'\\''")}'`

export function curl (name, event, user) {
  const headers = user ? HEADERS.filter(header => user[header]).map(header => [header, user[header]]) : [['openid', '']]
  const lines = headers.map(([header, value]) => `-H ${quoted(value ? `x-wx-${header}: ${value}` : `x-wx-${header};`)}`)
  return [`curl ${location.origin}/${name}`, ...lines, `-d ${quoted(event)}`].join(' \\\n  ')
}

export function shellCommand (name, event, caller, lifetime) {
  // The shell needs the text unchanged, so hidden characters are not escaped here.
  const shown = element('pre', { id: 'curl', tabIndex: 0, role: 'region', 'aria-label': text('fromShell') })
  const draw = () => { shown.textContent = curl(name, event.get(), caller.user()) }
  event.watch(draw, lifetime)
  for (const kind of ['input', 'change']) caller.select.addEventListener(kind, draw)
  return element('details', { className: 'shell' }, element('summary', {}, text('fromShell')),
    element('div', { className: 'copied' }, shown, copyButton(() => shown.textContent)))
}
