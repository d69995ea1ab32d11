// The event: as JSON, or as a form made from it.

import { button, element } from '../dom.js'
import { functionNamed, consoleState } from '../console_state.js'
import { indented } from '../json/format.js'
import { text } from '../language.js'
import { remembered } from '../remembered.js'
import { escaped } from '../visible.js'
import { eventForm } from './event_form.js'
import { eventMenu } from './event_menu.js'
import { timerEvent } from './samples.js'
import { drafts } from './drafts.js'

function mistakeOf (written) {
  try { JSON.parse(written); return '' } catch (error) { return text('notJson', { reason: escaped(error.message) }) }
}

// A function with a timer begins with the event of its timer. A skeleton on one line is easier to fill in on several;
// what was written on several stays.
function beginning (name) {
  const found = functionNamed(name)
  const ofTimer = found && timerEvent(found, Date.now())
  if (ofTimer) return indented(JSON.stringify(ofTimer))
  const event = found?.event ?? '{}'
  return event.trim().includes('\n') ? event : indented(event)
}

// `caller` is who sends it: a timer has no user.
export function eventEditor (name, event, caller, lifetime) {
  const area = element('textarea', { id: 'event', rows: 10, spellcheck: false, autocapitalize: 'off', 'aria-describedby': 'mistake', 'aria-label': text('eventInJson') })
  const mistake = element('p', { id: 'mistake', className: 'mistake', role: 'alert' })
  const form = element('div', { id: 'event-form', hidden: true })
  const isForm = () => !form.hidden

  const check = () => {
    const found = mistakeOf(area.value)
    area.setAttribute('aria-invalid', String(found !== ''))
    if (mistake.textContent !== found) mistake.textContent = found
    return found === ''
  }
  const changed = () => {
    drafts.write(name, area.value)
    check()
    event.set(area.value)
  }
  const write = written => {
    area.value = written
    changed()
    if (isForm()) showForm()
  }
  const showForm = () => {
    form.replaceChildren(eventForm(area.value, written => { area.value = written; changed() }))
  }
  const toggle = button('', () => switchTo(!isForm()), { id: 'switch-form', className: 'small' })
  const switchTo = wanted => {
    const isPossible = wanted && check()
    form.hidden = !isPossible
    area.hidden = isPossible
    toggle.textContent = text(isPossible ? 'asJson' : 'asForm')
    toggle.setAttribute('aria-pressed', String(isPossible))
    remembered.write('event form', isPossible ? 'on' : 'off')
    if (isPossible) showForm()
  }

  area.addEventListener('input', changed)
  area.value = drafts.read(name) ?? beginning(name)
  if (functionNamed(name)?.timers.length && drafts.read(name) === null) caller.choose('nobody')
  check()
  event.set(area.value)
  if (remembered.read('event form') === 'on') switchTo(true)
  else toggle.textContent = text('asForm')
  // Another part of the page can put an event here: "edit and send" of an invocation.
  drafts.offered.watch(offer => { if (offer?.name === name) write(offer.event) }, lifetime)

  const menu = eventMenu(name, { read: () => area.value, write, insert: part => insert(area, part, changed), caller }, lifetime)
  consoleState.watch(menu.draw, lifetime)
  return {
    element: element('div', { className: 'event' },
      element('div', { className: 'event-head' }, element('span', { className: 'label', 'aria-hidden': 'true' }, text('event')), menu.element, toggle),
      area, form, mistake),
    isValid: check,
    focus: () => { if (isForm()) switchTo(false); area.focus() },
    tidy: () => write(indented(area.value))
  }
}

function insert (area, part, changed) {
  area.setRangeText(part, area.selectionStart, area.selectionEnd, 'end')
  area.focus()
  changed()
}
