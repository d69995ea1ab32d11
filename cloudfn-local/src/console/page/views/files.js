// The files of the local cloud storage.

import { api } from '../api.js'
import { confirmed } from '../ask.js'
import { remoteBytes } from '../bytes_view.js'
import { button, element, withCode } from '../dom.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'
import { copyButton } from '../copy.js'

// The slashes of a path stay.
const addressOf = path => `files/${path.split('/').map(encodeURIComponent).join('/')}`

export function showFiles (main, _, lifetime) {
  const list = element('ul', { id: 'files', className: 'cards grid' })
  const empty = element('p', { className: 'empty' }, ...withCode(text('noFiles')))
  const reload = () => attempt(async () => {
    const files = await api.get('files')
    if (lifetime.aborted) return
    empty.hidden = files.length > 0
    list.replaceChildren(...files.map(card))
  })
  const card = ({ path, fileId, length, contentType }) => element('li', { className: 'card file', 'data-file': path },
    element('h3', {}, path),
    remoteBytes(`/api/${addressOf(path)}`, contentType, length),
    element('div', { className: 'buttons' },
      fileId ? copyButton(() => fileId, text('copyFileId')) : null,
      button(text('remove'), async () => {
        if (!await confirmed(text('removeQuestion', { id: path }), text('remove'))) return
        await attempt(() => api.remove(addressOf(path)))
        await reload()
      }, { className: 'small danger' })))
  main.append(element('section', { className: 'panel wide', 'aria-labelledby': 'files-title' },
    element('div', { className: 'panel-head' }, element('h2', { id: 'files-title' }, text('files')), button(text('reload'), reload)),
    empty, list))
  reload()
}
