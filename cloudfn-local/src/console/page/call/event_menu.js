// Events to begin with: the project's saved ones, the skeleton of the event's type, samples of WeChat's, and earlier ones.

import { api, segment } from '../api.js'
import { askText, confirmed } from '../ask.js'
import { button, element } from '../dom.js'
import { consoleState, functionNamed } from '../console_state.js'
import { all } from '../invocations.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'
import { short } from '../visible.js'
import { indented } from '../json/format.js'
import { samplesFor } from './samples.js'

const MAX_HISTORY = 15

function history (name) {
  const events = all().filter(found => found.function === name && typeof found.event === 'string').map(found => found.event)
  return [...new Set(events)].slice(0, MAX_HISTORY)
}

export function eventMenu (name, editor, lifetime) {
  const select = element('select', { id: 'events', 'aria-label': text('loadEvent') })
  let choices = []
  let loaded = ''
  const draw = () => {
    const found = functionNamed(name)
    if (!found) return
    const groups = [
      ['savedEvents', (found.events ?? []).map(saved => [saved.name, () => { loaded = saved.name; editor.write(saved.event) }])],
      ['fromType', found.event ? [[text('skeleton'), () => editor.write(found.event)]] : []],
      ['samples', samplesFor(found, Date.now()).map(sample => [text(sample.label, sample), () => writeSample(editor, sample)])],
      ['openData', openDataChoices(editor)],
      ['sentBefore', history(name).map(event => [short(event, 60), () => editor.write(event)])],
      ['removeSaved', (found.events ?? []).map(saved => [`${saved.name}…`, () => remove(name, saved.name)])]
    ]
    choices = groups.flatMap(([, list]) => list)
    let number = 0
    select.replaceChildren(element('option', { value: '' }, text('loadEvent')), ...groups.filter(([, list]) => list.length).map(([label, list]) =>
      element('optgroup', { label: text(label) }, ...list.map(([shown]) => element('option', { value: String(number++) }, shown)))))
  }
  // The list is made when it is opened: the history is long, and changes with each invocation.
  select.addEventListener('pointerdown', draw)
  select.addEventListener('focus', draw)
  select.addEventListener('change', () => {
    choices[Number(select.value)]?.[1]()
    select.value = ''
  })
  return { element: element('span', { className: 'event-menu' }, select, button(text('saveEvent'), async () => { loaded = await save(name, loaded, editor.read()) }, { id: 'save-event', className: 'small' })), draw }
}

// A user's open data reaches a function by a cloudID.
function openDataChoices (editor) {
  const kinds = [...new Set(consoleState.get().users.flatMap(user => Object.keys(user.openData ?? {})))]
  return kinds.map(kind => [text('insertCloudId', { kind }), () => editor.insert(`"33_local-${kind}"`)])
}

function writeSample (editor, { event, isWithoutUser }) {
  if (isWithoutUser) editor.caller.choose('nobody')
  editor.write(indented(JSON.stringify(event)))
}

async function remove (name, saved) {
  if (!await confirmed(text('removeQuestion', { id: saved }), text('remove'))) return
  await attempt(() => api.remove(`functions/${segment(name)}/events/${segment(saved)}`))
}

// Saves an event under a name, and returns the name: that of the event that was loaded is offered.
async function save (name, loaded, event) {
  const hint = text('savedIn', { folder: `cloudfn/events/${name}/` })
  const called = (await askText(text('saveEvent'), text('nameOfEvent'), text('save'), { value: loaded, hint }))?.trim()
  if (!called) return loaded
  await attempt(() => api.put(`functions/${segment(name)}/events/${segment(called)}`, { event }))
  return called
}
