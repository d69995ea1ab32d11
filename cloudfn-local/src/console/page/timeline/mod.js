// The list of invocations, newest first, with its search.

import { api } from '../api.js'
import { button, element } from '../dom.js'
import { all, changes, failed, invocation, isNested } from '../invocations.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'
import { remembered } from '../remembered.js'
import { invocationItem } from './item.js'
import { opened } from './open.js'
import { matches } from './search.js'

const MAX_SHOWN = 100

// The server tells every page that they are gone, in the order in which that happened.
export const clear = () => attempt(() => api.remove('invocations'))

function option (value, label) {
  return element('option', { value }, label)
}

export function showTimeline (section, name, lifetime) {
  const which = element('select', { id: 'which', 'aria-label': text('whichInvocations') },
    option('all', text('allFunctions')), option('this', text('thisFunction', { name })), option('failed', text('failedOnes')))
  which.value = remembered.read('which') ?? 'all'
  if (which.value === '') which.value = 'all'
  const search = element('input', { id: 'search', type: 'search', autocomplete: 'off', spellcheck: false, placeholder: text('search'), 'aria-label': text('search') })
  const list = element('ol', { id: 'invocations' })
  const empty = element('p', { id: 'no-invocations', className: 'empty' })
  section.append(
    element('div', { className: 'timeline-tools' },
      element('h2', { id: 'timeline-title' }, text('invocations')), which, search,
      button(text('clear'), clear, { id: 'clear' })),
    empty, list)

  const items = new Map()
  const isShown = found => {
    if (which.value === 'this' && found.function !== name) return false
    if (which.value === 'failed' && !failed(found)) return false
    // Invocations by other functions are shown inside those, unless they are looked for.
    if (which.value === 'all' && search.value.trim() === '' && isNested(found) && found.id !== opened.get()) return false
    return matches(found, search.value)
  }
  const draw = () => {
    const found = all().filter(isShown).slice(0, MAX_SHOWN)
    const wanted = new Set(found.map(({ id }) => id))
    for (const [id, { item }] of items) if (!wanted.has(id)) { item.remove(); items.delete(id) }
    // From the oldest to the newest: each comes before the last. Items that are in place are not moved, so that they
    // keep the focus and the scroll position.
    let next = null
    for (const one of found.reverse()) {
      let made = items.get(one.id)
      if (!made) {
        made = invocationItem(one, lifetime)
        made.update(one, one.id === opened.get())
        items.set(one.id, made)
      }
      if (made.item.nextSibling !== next || made.item.parentNode !== list) list.insertBefore(made.item, next)
      next = made.item
    }
    empty.hidden = found.length > 0
    empty.textContent = text(all().length === 0 ? 'noInvocations' : 'noneFound')
  }
  const refresh = id => {
    const made = items.get(id)
    const found = invocation(id)
    if (made && found) made.update(found, id === opened.get())
  }

  changes.watch(({ changed }) => {
    draw()
    if (changed === null) for (const id of items.keys()) refresh(id)
    refresh(changed)
    // A called function is shown inside its caller.
    const parent = invocation(changed)?.parent
    if (parent && parent === opened.get()) refresh(parent)
  }, lifetime)
  let before = null
  opened.watch(id => {
    draw()
    if (before !== id) refresh(before)
    refresh(id)
    if (before !== id) items.get(id)?.head.scrollIntoView({ block: 'nearest' })
    before = id
  }, lifetime)
  which.addEventListener('change', () => { remembered.write('which', which.value); draw() })
  search.addEventListener('input', draw)
  search.addEventListener('keydown', event => {
    if (event.key === 'Escape') { search.value = ''; draw(); search.blur() }
  })
}
