// The timeline of one invocation: a row for each thing that happened, with a bar where and as long as it did.

import { button, element, freshId } from '../dom.js'
import { functionNamed } from '../console_state.js'
import { placeButton } from '../editor.js'
import { jsonView } from '../json/view.js'
import { text } from '../language.js'
import { messageText } from '../message.js'
import { remembered } from '../remembered.js'
import { milliseconds } from '../units.js'
import { short, shortId, visible } from '../visible.js'
import { answerOf, errorOf } from './answer.js'
import { callDetails } from './call_details.js'
import { logLine } from './log_line.js'
import { timelineRows } from './rows.js'

const MARKS = { function: 'ƒ', start: '▸', log: '·', error: '✗' }
const CALL_MARKS = { api: '◆', database: '▤', storage: '▧', function: '↳', pay: '¥', openData: '◈', account: '◇', signature: '✎' }

// What a call is about, if its kind says which member tells that.
const PARTNERS = { function: ({ name }) => name, storage: ({ path }) => path }

const markOf = row => MARKS[row.kind] ?? CALL_MARKS[row.call.kind] ?? '◆'

function nameOf (row) {
  if (row.kind === 'start') return [text('coldStart')]
  if (row.kind === 'log') return [element('span', { className: 'log-line' }, ...logSummary(row.line))]
  if (row.kind === 'error') return [row.name, ' ', element('span', { className: 'quiet' }, short(row.error.errMsg, 80))]
  const { call } = row
  const about = call && (call.about ?? PARTNERS[call.kind]?.(call.request ?? {}))
  if (!call) return [element('b', {}, row.name)]
  const users = Array.isArray(call.touser) && call.touser.length ? `→ ${call.touser.map(openid => shortId(String(openid))).join(', ')}` : null
  const told = users && messageText(call.request)
  return [row.name, ' ',
    about ? element('span', { className: 'quiet' }, short(about, 80)) : null,
    users ? element('span', { className: 'tag' }, short(told ? `${users}: ${told}` : users, 100)) : null,
    call.ok ? null : element('span', { className: 'bad' }, ` ${short(call.outcome ?? '', 80)}`),
    call.advice ? element('span', { className: 'tag warn' }, '!') : null]
}

const logSummary = line => line.level === undefined
  ? [short(line.text ?? line, 160)]
  : [element('span', { className: { ERROR: 'bad', WARN: 'warn', INFO: 'good' }[line.level] ?? 'quiet' }, short(line.level)), ` ${short(line.message ?? '', 160)}`]

function detailsOf (row) {
  if (row.kind === 'log') return element('div', { className: 'details' }, element('pre', { className: 'log', tabIndex: 0, role: 'region', 'aria-label': text('log') }, ...logLine(row.line)))
  if (row.kind === 'error') return element('div', { className: 'details' }, errorOf(row.error))
  if (row.kind === 'start') return element('div', { className: 'details' }, element('p', {}, text('coldStartMeaning')))
  if (row.call) return callDetails(row.call, row.found)
  const place = functionNamed(row.found.function)?.place
  return element('div', { className: 'details' },
    place ? element('p', {}, placeButton(place)) : null,
    element('h4', {}, text('event')), jsonView(row.found.event ?? 'null', text('event')),
    element('h4', {}, text('answer')), row.found.isRunning ? element('p', { className: 'quiet' }, text('isRunning')) : answerOf(row.found))
}

function bar (row, { fromMs, toMs }) {
  const share = value => `${(100 * value / (toMs - fromMs)).toFixed(3)}%`
  const made = element('span', { className: `bar ${row.kind}${row.isGood ? '' : ' bad-bar'}` })
  if (row.call) made.dataset.kind = row.call.kind ?? 'api'
  made.style.left = share(row.atMs - fromMs)
  const length = row.barMs ?? row.durationMs
  if (length > 0) made.style.width = share(length)
  else made.classList.add('point')
  return element('span', { className: 'track' }, made)
}

const lengthOf = row => row.kind === 'log' || row.kind === 'error'
  ? (row.hasTime === false ? '' : `@${milliseconds(Math.max(0, row.atMs))}`)
  : milliseconds(row.durationMs)

function rowElement (row, times) {
  const id = freshId()
  const mark = element('span', { className: 'mark', 'aria-hidden': 'true' }, markOf(row))
  const name = element('span', { className: 'row-name' }, mark, element('span', { className: 'row-text' }, ...nameOf(row)))
  name.style.paddingInlineStart = `${0.9 * Math.min(row.depth, 8)}rem`
  const begins = text('beginsAt', { at: milliseconds(Math.max(0, row.atMs)) })
  const title = row.durationMs > 0 ? `${begins}, ${text('takes', { duration: milliseconds(row.durationMs) })}` : begins
  const head = element('button', { type: 'button', title, className: `timeline-row ${row.kind}${row.isGood ? '' : ' failed'}`, 'aria-expanded': 'false', 'aria-controls': id },
    name, bar(row, times), element('span', { className: 'length' }, lengthOf(row)))
  const body = element('div', { id, hidden: true })
  head.addEventListener('click', () => {
    const isOpen = body.hidden
    body.hidden = !isOpen
    head.setAttribute('aria-expanded', String(isOpen))
    body.replaceChildren(...(isOpen ? [detailsOf(row)] : []))
  })
  return element('li', { 'data-row': row.kind, 'data-api': row.call?.api }, head, body)
}

function axis ({ fromMs, toMs }) {
  const tick = (place, value) => element('span', { className: `tick ${place}` }, milliseconds(value).replace('.00', ''))
  const track = element('span', { className: 'track' }, tick('first', fromMs), tick('middle', (fromMs + toMs) / 2), tick('last', toMs))
  return element('div', { className: 'axis', 'aria-hidden': 'true' }, element('span'), track, element('span'))
}

// {timeline, logToggle}: the button that hides log lines stands where the caller likes; `null` if there are none.
export function waterfall (found) {
  const times = timelineRows(found)
  const list = element('ol', { className: 'rows' }, ...times.rows.map(row => rowElement(row, times)))
  const hasLog = times.rows.some(({ kind }) => kind === 'log')
  const showLog = remembered.read('log rows') !== 'off'
  list.classList.toggle('without-log', !showLog)
  const toggle = button(text('logRows'), () => {
    const isHidden = list.classList.toggle('without-log')
    toggle.setAttribute('aria-pressed', String(!isHidden))
    remembered.write('log rows', isHidden ? 'off' : 'on')
  }, { className: 'small', 'aria-pressed': String(showLog) })
  const timeline = element('div', { className: 'waterfall' }, axis(times), list,
    times.left > 0 ? element('p', { className: 'quiet' }, visible(text('moreRows', { left: times.left }))) : null)
  return { timeline, logToggle: hasLog ? toggle : null }
}
