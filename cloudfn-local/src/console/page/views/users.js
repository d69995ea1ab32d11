// The users that can call, with their open data.

import { api } from '../api.js'
import { button, element, field } from '../dom.js'
import { consoleState } from '../console_state.js'
import { indented, isJson } from '../json/format.js'
import { parseExactly } from '../json/exact.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'

const FIELDS = ['openid', 'appid', 'unionid', 'source', 'fromOpenid', 'fromAppid']

let samples

const loadSamples = async () => { samples ??= await api.get('open-data/samples').catch(() => ({})) }

function userCard (user, number, actions) {
  const inputs = FIELDS.map(name => {
    const input = element('input', { value: user[name] ?? '', autocomplete: 'off', spellcheck: false, className: 'mono', 'data-field': name })
    return [name, input]
  })
  const data = element('textarea', { rows: 5, spellcheck: false, className: 'mono', 'data-field': 'openData', value: user.openData && Object.keys(user.openData).length ? indented(JSON.stringify(user.openData)) : '' })
  const mistake = element('p', { className: 'mistake', role: 'alert' })
  const attach = Object.keys(samples ?? {}).filter(kind => kind !== 'refused').map(kind => button(text('attach', { kind }), () => {
    const now = data.value.trim() === '' ? {} : isJson(data.value) ? parseExactly(data.value) : null
    if (now === null) return
    data.value = indented(JSON.stringify({ ...now, [kind]: samples[kind] }))
  }, { className: 'small' }))
  const failing = button(text('attachError'), () => {
    const now = data.value.trim() === '' || !isJson(data.value) ? {} : parseExactly(data.value)
    const [kind = 'phoneNumber'] = Object.keys(now)
    data.value = indented(JSON.stringify({ ...now, [kind]: samples?.refused ?? { errCode: -601006, errMsg: 'the cloudID has expired' } }))
  }, { className: 'small' })
  const read = () => {
    mistake.textContent = data.value.trim() !== '' && !isJson(data.value) ? text('openDataNotJson') : ''
    if (mistake.textContent !== '') return null
    const next = Object.fromEntries(inputs.map(([name, input]) => [name, input.value.trim()]).filter(([, value]) => value !== ''))
    if (data.value.trim() !== '') next.openData = parseExactly(data.value)
    return next
  }
  const title = user.openid ?? user.fromOpenid ?? text('userNumber', { number: number + 1 })
  const card = element('li', { className: 'card user', 'data-user': title },
    element('form', { className: 'grow' },
      element('h3', {}, title),
      element('div', { className: 'grid-form' }, ...inputs.map(([name, input]) => field(name, input))),
      field(text('openData'), data, text('openDataHint')),
      element('div', { className: 'buttons' }, ...attach, failing),
      mistake,
      element('div', { className: 'buttons' },
        element('button', { type: 'submit', className: 'primary' }, text('save')),
        button(text('remove'), () => actions.remove(number), { 'aria-label': text('removeUser', { user: title }) }))))
  card.firstChild.addEventListener('submit', event => {
    event.preventDefault()
    const next = read()
    if (next) actions.save(number, next)
  })
  return card
}

export function showUsers (main, _, lifetime) {
  const list = element('ul', { id: 'users', className: 'cards' })
  const put = users => attempt(async () => {
    await api.put('users', users)
    consoleState.set({ ...consoleState.get(), users })
  })
  const now = () => consoleState.get().users
  const actions = {
    save: (number, user) => put(now().map((one, place) => place === number ? user : one)),
    remove: number => put(now().filter((_, place) => place !== number))
  }
  const add = button(text('addUser'), () => put([...now(), { openid: `oUser${now().length + 1}`.padEnd(28, '0') }]), { id: 'add-user' })
  main.append(element('section', { className: 'panel', 'aria-labelledby': 'users-title' },
    element('div', { className: 'panel-head' }, element('h2', { id: 'users-title' }, text('users')), add),
    element('p', { className: 'hint' }, text('usersHint')), list))
  let shown
  const draw = () => {
    const identity = JSON.stringify(now())
    if (identity === shown) return
    shown = identity
    list.replaceChildren(...now().map((user, number) => userCard(user, number, actions)))
  }
  loadSamples().finally(() => { if (!lifetime.aborted) consoleState.watch(draw, lifetime) })
}
