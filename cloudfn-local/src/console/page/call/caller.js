// Who calls.

import { element, field } from '../dom.js'
import { consoleState } from '../console_state.js'
import { text } from '../language.js'
import { remembered } from '../remembered.js'
import { address } from '../router.js'

const identityOf = user => user.openid ?? user.fromOpenid ?? ''

export function callerField (lifetime) {
  const select = element('select', { id: 'user' })
  const options = () => [
    ...consoleState.get().users.map((user, place) => [`user ${identityOf(user)}`, identityOf(user) || text('userNumber', { number: place + 1 })]),
    ['nobody', text('nobody')]
  ]
  let shown
  consoleState.watch(() => {
    const wanted = options()
    if (JSON.stringify(wanted) === shown) return
    shown = JSON.stringify(wanted)
    const before = select.value || remembered.read('user')
    select.replaceChildren(...wanted.map(([value, label]) => element('option', { value }, label)))
    select.value = wanted.some(([value]) => value === before) ? before : wanted[0][0]
  }, lifetime)
  select.addEventListener('change', () => remembered.write('user', select.value))
  return {
    element: element('div', { className: 'caller' }, field(text('caller'), select), element('a', { href: address('users') }, text('editUsers'))),
    select,
    // For this function only: it is not remembered.
    choose (value) {
      select.value = value
      select.dispatchEvent(new Event('input'))
    },
    user: () => select.value === 'nobody' ? null : consoleState.get().users.find(user => `user ${identityOf(user)}` === select.value) ?? null
  }
}
