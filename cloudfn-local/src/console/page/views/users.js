// The users that can call, with their open data.

import { api } from '../api.js'
import { button, element, field } from '../dom.js'
import { consoleState } from '../console_state.js'
import { indented, isJson } from '../json/format.js'
import { parseExactly, writeExactly } from '../json/exact.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'

const FIELDS = ['openid', 'unionid', 'appid', 'source']

// Those of a user of another Mini Program that shares the environment.
const FROM_FIELDS = ['fromOpenid', 'fromUnionid', 'fromAppid']

let samples

const loadSamples = async () => { samples ??= await api.get('open-data/samples').catch(() => ({})) }

function userCard (user, number, actions) {
  const inputs = [...FIELDS, ...FROM_FIELDS].map(name => {
    const input = element('input', { value: user[name] ?? '', autocomplete: 'off', spellcheck: false, className: 'mono', 'data-field': name })
    return [name, input]
  })
  const data = element('textarea', { rows: 5, spellcheck: false, className: 'mono', 'data-field': 'openData', value: user.openData && Object.keys(user.openData).length ? indented(writeExactly(user.openData)) : '' })
  const mistake = element('p', { className: 'mistake', role: 'alert' })
  const attach = Object.keys(samples ?? {}).filter(kind => kind !== 'refused').map(kind => button(text('attach', { kind }), () => {
    const now = data.value.trim() === '' ? {} : isJson(data.value) ? parseExactly(data.value) : null
    if (now === null) return
    data.value = indented(writeExactly({ ...now, [kind]: samples[kind] }))
  }, { className: 'small' }))
  const failing = button(text('attachError'), () => {
    const now = data.value.trim() === '' || !isJson(data.value) ? {} : parseExactly(data.value)
    const [kind = 'phoneNumber'] = Object.keys(now)
    data.value = indented(writeExactly({ ...now, [kind]: samples?.refused ?? { errCode: -601006, errMsg: 'the cloudID has expired' } }))
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
      element('div', { className: 'grid-form' }, ...inputs.slice(0, FIELDS.length).map(([name, input]) => field(name, input))),
      element('details', { open: FROM_FIELDS.some(name => user[name]) }, element('summary', {}, text('ofAnotherProgram')),
        element('p', { className: 'hint' }, text('ofAnotherProgramHint')),
        element('div', { className: 'grid-form' }, ...inputs.slice(FIELDS.length).map(([name, input]) => field(name, input)))),
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
    const saved = await api.put('users', users)
    consoleState.set({ ...consoleState.get(), users: saved })
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
  // A card is built again only if its user has changed: what is being written in the others stays.
  let shown = []
  const draw = () => {
    const next = now().map((user, number) => {
      const identity = writeExactly(user)
      return shown[number]?.identity === identity ? shown[number] : { identity, card: userCard(user, number, actions) }
    })
    const isSame = next.length === shown.length && next.every((one, number) => one === shown[number])
    if (!isSame) list.replaceChildren(...next.map(({ card }) => card))
    shown = next
  }
  loadSamples().finally(() => { if (!lifetime.aborted) consoleState.watch(draw, lifetime) })
}
