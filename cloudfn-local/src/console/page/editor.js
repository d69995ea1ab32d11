// Opens a place of the source in the developer's editor.

import { api } from './api.js'
import { announce, button, element } from './dom.js'
import { text } from './language.js'
import { showNotice } from './notice.js'
import { escaped } from './visible.js'

export async function openInEditor (file, line) {
  try {
    await api.post('open', { file, line })
    announce(text('opened', { file }))
  } catch (error) {
    showNotice(error.message)
  }
}

export const placeButton = ({ file, line }) =>
  button(`${file}:${line}`, () => openInEditor(file, line), { className: 'link mono', title: text('openInEditor') })

// A path begins where a word does and is not longer than paths are, so that a long text takes no longer than its length.
const PLACES = /(?<place>(?<![\w./\\-])(?<file>[\w./\\-]{1,300}\.rs):(?<line>\d+)(?::\d+)?)|(?<url>\bhttps?:\/\/[^\s<>"'`)\]]*[^\s<>"'`)\].,;:])/g

// A text with its places in the source and its web addresses as links.
export function linked (content) {
  const parts = []
  let last = 0
  for (const found of content.matchAll(PLACES)) {
    const { place, file, line, url } = found.groups
    parts.push(escaped(content.slice(last, found.index)))
    parts.push(place
      ? button(place, () => openInEditor(file, Number(line)), { className: 'link mono', title: text('openInEditor') })
      : element('a', { href: url, target: '_blank', rel: 'noreferrer' }, url))
    last = found.index + found[0].length
  }
  return [...parts, escaped(content.slice(last))]
}
