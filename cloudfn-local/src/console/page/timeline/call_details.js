// A call in full: request and answer as they crossed the wire, and what can be done about it.

import { api, segment } from '../api.js'
import { button, element, withCode } from '../dom.js'
import { placeButton } from '../editor.js'
import { text } from '../language.js'
import { valueView } from '../json/view.js'
import { attempt } from '../notice.js'
import { address, go } from '../router.js'
import { rules } from '../console_state.js'
import { milliseconds } from '../units.js'
import { remoteBytes } from '../bytes_view.js'
import { offeredRule } from '../answers/offered.js'
import { short } from '../visible.js'

const isFile = answer => typeof answer?.contentType === 'string' && Number.isFinite(answer.length)

function answerView (call, found) {
  if (!isFile(call.answer)) return valueView(call.answer, text('answer'))
  const url = call.file ?? `/api/calls/${segment(found.id)}/${segment(call.number)}/answer`
  return remoteBytes(url, call.answer.contentType, call.answer.length)
}

function script (call, found) {
  offeredRule.set({ api: call.api, function: found.function, answer: isFile(call.answer) ? undefined : call.answer })
  go('answers')
}

const refuse = (call, found) => attempt(async () => {
  rules.set(await api.post('answers', { api: call.api, function: found.function, times: 1, refused: true }))
})

export function callDetails (call, found) {
  const isScriptable = call.kind === undefined || call.kind === 'api'
  const writes = (call.writes ?? []).map(({ collection, id }) =>
    element('a', { href: address('data', collection) }, `${collection} ${short(id ?? '', 40)}`))
  return element('div', { className: 'details' },
    element('p', { className: call.ok ? 'good' : 'bad' }, call.outcome ?? '', element('span', { className: 'quiet' }, ` · ${milliseconds(call.durationMs)}`),
      call.scripted ? element('span', { className: 'tag' }, text('isScripted')) : null),
    call.advice ? element('p', { className: 'advice' }, ...withCode(call.advice)) : null,
    element('h4', {}, text('request')), valueView(call.request ?? null, text('request')),
    element('h4', {}, text('answer')), answerView(call, found),
    writes.length ? element('p', {}, `${text('wrote')} `, ...writes.flatMap(link => [link, ' '])) : null,
    element('div', { className: 'buttons' },
      isScriptable ? button(text('scriptAnswer'), () => script(call, found), { className: 'small' }) : null,
      isScriptable ? button(text('refuseNext'), () => refuse(call, found), { className: 'small' }) : null,
      call.place ? placeButton(call.place) : null))
}
