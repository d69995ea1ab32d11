// The call of a function: what it is, who calls it, with which event, and the newest answer.

import { element } from '../dom.js'
import { about } from './about.js'
import { callerField } from './caller.js'
import { eventEditor } from './event_editor.js'
import { invokeRow } from './invoke_row.js'
import { newestAnswer } from './newest_answer.js'
import { shellCommand } from './shell.js'
import { signal } from '../signal.js'
import { invoke } from './invoke.js'

export function showCall (section, name, lifetime) {
  const event = signal('')
  const caller = callerField(lifetime)
  const editor = eventEditor(name, event, caller, lifetime)
  const send = () => {
    if (editor.isValid()) return invoke({ function: name, event: event.get(), user: caller.user() })
    editor.focus()
    return undefined
  }
  const row = invokeRow(send, editor.tidy, lifetime)
  const form = element('form', { id: 'form' }, caller.element, editor.element, row)
  form.addEventListener('submit', submitted => { submitted.preventDefault(); send() })
  form.addEventListener('keydown', pressed => {
    if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) { pressed.preventDefault(); send() }
    if (pressed.key === 'Escape') pressed.target.blur()
  })
  section.append(
    about(name, lifetime),
    form,
    newestAnswer(name, lifetime),
    shellCommand(name, event, caller, lifetime)
  )
}
