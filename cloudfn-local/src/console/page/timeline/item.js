// One invocation in the list: a line, and everything about it when it is open.

import { button, element, freshId } from '../dom.js'
import { invocation, isNested, recipients } from '../invocations.js'
import { writeExactly } from '../json/exact.js'
import { jsonView } from '../json/view.js'
import { text } from '../language.js'
import { messageText } from '../message.js'
import { copyButton } from '../copy.js'
import { go } from '../router.js'
import { clockTime, milliseconds } from '../units.js'
import { short, shortId } from '../visible.js'
import { curl } from '../call/shell.js'
import { drafts } from '../call/drafts.js'
import { replay } from '../call/invoke.js'
import { answerOf } from './answer.js'
import { logLine, logText } from './log_line.js'
import { opened } from './open.js'
import { waterfall } from './waterfall.js'

const stateOf = found => found.isRunning ? 'running' : found.error ? 'failed' : 'answered'
const WORDS = { running: 'isRunning', failed: 'isFailed', answered: 'isAnswered' }

const userOf = found => found.user?.openid ?? found.user?.fromOpenid

// The users that were told something; the text, if it was one.
function whatWasTold (found, told) {
  const texts = [...new Set(found.calls.filter(call => call.touser?.length).map(call => messageText(call.request)))]
  const users = short(`→ ${told.map(openid => shortId(String(openid))).join(', ')}`, 40)
  return texts.length === 1 && texts[0] ? short(`${users}: ${texts[0]}`, 60) : users
}

function summary (found) {
  const told = recipients(found)
  const caller = isNested(found) ? invocation(found.parent)?.function : null
  return [
    element('span', { className: 'outcome' }, text(WORDS[stateOf(found)])),
    element('b', {}, found.function),
    element('span', { className: 'quiet grow' }, short([
      userOf(found) ? shortId(String(userOf(found))) : text('nobody'),
      caller ? text('calledBy', { caller }) : null,
      found.error ? `${found.error.errCode} ${found.error.errMsg ?? ''}` : null
    ].filter(Boolean).join(' · '), 100)),
    told.length ? element('span', { className: 'tag', title: `${text('toldUsers')}: ${told.join(', ')}` }, whatWasTold(found, told)) : null,
    found.calls.length ? element('span', { className: 'quiet' }, found.calls.length === 1 ? text('oneCall') : text('callCount', { count: found.calls.length })) : null,
    element('span', { className: 'quiet number' }, milliseconds(found.durationMs)),
    element('time', { className: 'quiet number' }, clockTime(found.startedAt))
  ]
}

function edit (found) {
  drafts.offer(found.function, found.event ?? '{}')
  go('functions', found.function)
}

function logPart (title, lines) {
  if (lines.length === 0) return null
  const shown = element('pre', { tabIndex: 0, className: 'log', role: 'region', 'aria-label': text(title) }, ...lines.flatMap(line => [...logLine(line), '\n']))
  return element('details', { className: 'log-part', open: title === 'log' }, element('summary', {}, text(title)),
    element('div', { className: 'copied' }, shown, copyButton(() => logText(lines))))
}

function body (found) {
  const user = Object.entries(found.user ?? {}).filter(([, value]) => typeof value === 'string' && value !== '')
  const { timeline, logToggle } = waterfall(found)
  return element('div', { className: 'body' },
    element('div', { className: 'buttons' },
      button(text('replay'), () => replay(found), { className: 'small replay' }),
      button(text('editAndSend'), () => edit(found), { className: 'small' }),
      copyButton(() => curl(found.function, found.event ?? '', found.user), text('copyCurl')),
      copyButton(() => writeExactly(found, 2), text('copyAll')),
      logToggle),
    timeline,
    element('h3', {}, text(found.error ? 'error' : 'answer')),
    found.isRunning ? element('p', { className: 'quiet' }, text('isRunning')) : answerOf(found),
    element('details', {}, element('summary', {}, text('event')), jsonView(found.event ?? 'null', text('event'))),
    logPart('logBefore', found.logBefore),
    logPart('log', found.log),
    element('p', { className: 'quiet' }, [
      user.length ? user.map(pair => pair.join(' ')).join(', ') : text('nobody'),
      text('processAndRequest', { process: found.processId ?? '?', request: found.id })
    ].join(' · ')))
}

// An element that shows an invocation; `update` shows what has become of it.
export function invocationItem (found, lifetime) {
  const id = freshId()
  const head = element('button', { type: 'button', className: 'invocation-head', 'aria-controls': id })
  const content = element('div', { id, hidden: true })
  const item = element('li', { 'data-invocation': found.id }, head, content)
  let shown = found
  const update = (next, isOpen) => {
    shown = next
    item.dataset.state = stateOf(next)
    head.setAttribute('aria-expanded', String(isOpen))
    head.replaceChildren(...summary(next).filter(Boolean))
    content.hidden = !isOpen
    content.replaceChildren(...(isOpen ? [body(next)] : []))
  }
  head.addEventListener('click', () => opened.set(opened.get() === shown.id ? null : shown.id), { signal: lifetime })
  return { item, head, update }
}
