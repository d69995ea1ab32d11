// What functions have sent to users, as the inbox of each.

import { api } from '../api.js'
import { button, element } from '../dom.js'
import { all, changes, invocation, recipients } from '../invocations.js'
import { valueView } from '../json/view.js'
import { text } from '../language.js'
import { messageLines } from '../message.js'
import { attempt } from '../notice.js'
import { go } from '../router.js'
import { opened } from '../timeline/open.js'
import { clockTime } from '../units.js'

function messageCard (message) {
  const shown = messageLines(message.content)
  const from = invocation(message.invocation)
  return element('li', { className: message.ok === false ? 'message failed' : 'message' },
    element('div', { className: 'message-head' }, element('b', {}, message.api), element('span', { className: 'quiet number' }, clockTime(message.at)),
      from ? button(from.function, () => { opened.set(from.id); go('functions', from.function) }, { className: 'link', title: text('showTimeline') }) : null,
      message.ok === false ? element('span', { className: 'bad' }, text('notDelivered')) : null),
    shown.length
      ? element('dl', {}, ...shown.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]))
      : null,
    element('details', {}, element('summary', {}, text('request')), valueView(message.content ?? null, text('request'))))
}

export function showMessages (main, _, lifetime) {
  const list = element('ul', { id: 'inboxes', className: 'inboxes' })
  const empty = element('p', { className: 'empty' }, text('noMessages'))
  const reload = () => attempt(async () => {
    const inboxes = await api.get('messages')
    if (lifetime.aborted) return
    empty.hidden = inboxes.length > 0
    list.replaceChildren(...inboxes.map(({ openid, messages }) => element('li', { className: 'inbox', 'data-inbox': openid },
      element('h3', {}, openid),
      element('ol', {}, ...messages.map(messageCard)))))
  })
  main.append(element('section', { className: 'panel wide', 'aria-labelledby': 'messages-title' },
    element('div', { className: 'panel-head' }, element('h2', { id: 'messages-title' }, text('messages')), button(text('reload'), reload)),
    element('p', { className: 'hint' }, text('messagesHint')), empty, list))
  const seen = new Set(all().map(({ id }) => id))
  changes.watch(({ changed }) => {
    const found = invocation(changed)
    if (!found || found.isRunning || seen.has(changed)) return
    seen.add(changed)
    if (recipients(found).length) reload()
  }, lifetime)
  reload()
}
