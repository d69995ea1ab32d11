// Bytes: a picture if they are one, and hexadecimal digits.

import { element } from './dom.js'
import { text } from './language.js'
import { bytes as size } from './units.js'

const MAX_SHOWN_BYTES = 512
const BYTES_A_LINE = 16

const hexadecimal = byte => byte.toString(16).padStart(2, '0')
const printable = byte => byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'

export function hexLines (content) {
  const lines = []
  for (let start = 0; start < Math.min(content.length, MAX_SHOWN_BYTES); start += BYTES_A_LINE) {
    const line = [...content.slice(start, start + BYTES_A_LINE)]
    const digits = line.map(hexadecimal).join(' ').padEnd(3 * BYTES_A_LINE - 1)
    lines.push(`${start.toString(16).padStart(6, '0')}  ${digits}  ${line.map(printable).join('')}`)
  }
  if (content.length > MAX_SHOWN_BYTES) lines.push(text('moreBytes', { left: content.length - MAX_SHOWN_BYTES }))
  return lines.join('\n')
}

const isPicture = type => /^(image\/)?(png|jpe?g|gif|webp|bmp|svg\+xml)\b/.test(String(type))

// Bytes that the server has: the picture is loaded at once, the digits when they are opened.
export function remoteBytes (url, type, length) {
  const hex = element('details', {}, element('summary', {}, text('inHex')))
  hex.addEventListener('toggle', async () => {
    if (!hex.open || hex.children.length > 1) return
    const shown = element('pre', { tabIndex: 0, className: 'hex', role: 'region', 'aria-label': text('inHex') })
    hex.append(shown)
    try {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      shown.textContent = hexLines(new Uint8Array(await response.arrayBuffer()))
    } catch (error) {
      shown.textContent = error.message
    }
  })
  return element('div', { className: 'bytes' },
    isPicture(type) ? element('img', { src: url, loading: 'lazy', alt: text('pictureOf', { type, size: size(length ?? 0) }) }) : null,
    element('p', { className: 'quiet' }, `${type ?? ''} ${size(length ?? 0)}`, ' ', element('a', { href: url, download: '' }, text('download'))),
    hex)
}
