// The form of a rule.

import { api } from '../api.js'
import { announce, element, field } from '../dom.js'
import { consoleState, functionNamed, rules } from '../console_state.js'
import { writeExactly } from '../json/exact.js'
import { indented, isJson } from '../json/format.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'
import { catalog } from './catalog.js'
import { offeredRule } from './offered.js'

const OUTCOMES = ['answer', 'errcode', 'refused', 'cut', 'file', 'usual']

const option = (value, label) => element('option', { value }, label)

// A file as the server reads it. Its bytes stay as they are.
const uploaded = file => new Promise((resolve, reject) => {
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve({ name: file.name, base64: reader.result.split(',', 2)[1] ?? '' }))
  reader.addEventListener('error', () => reject(reader.error))
  reader.readAsDataURL(file)
})

// The APIs that the functions declare come first.
function apiNames (known) {
  const declared = new Set(consoleState.get().functions.flatMap(({ permissions }) => permissions))
  return [...declared, ...known.map(({ name }) => name).filter(name => !declared.has(name))]
}

export function ruleForm (lifetime) {
  let known = []
  const input = (id, properties = {}) => element('input', { id, autocomplete: 'off', spellcheck: false, ...properties })
  const name = input('rule-api', { required: true, placeholder: 'subscribeMessage.send' })
  name.setAttribute('list', 'api-names')
  const names = element('datalist', { id: 'api-names' })
  const summary = element('p', { className: 'hint', id: 'rule-summary' })
  const target = element('select', { id: 'rule-function' })
  const outcome = element('select', { id: 'rule-outcome' }, ...OUTCOMES.map(kind => option(kind, text(`outcome-${kind}`))))
  const answer = element('textarea', { id: 'rule-answer', rows: 8, spellcheck: false, className: 'mono', value: '{\n  "errcode": 0,\n  "errmsg": "ok"\n}' })
  const errcode = element('select', { id: 'rule-errcode' })
  const number = input('rule-number', { inputMode: 'numeric', pattern: '-?[0-9]+' })
  const file = input('rule-file', { placeholder: 'cloudfn/answers/code.png' })
  const upload = element('input', { id: 'rule-upload', type: 'file' })
  const times = element('select', { id: 'rule-times' }, option('1', text('nextCall')), option('n', text('nextCalls')), option('always', text('always')))
  const count = input('rule-count', { type: 'number', min: 1, max: 1000, value: 3 })
  const delay = input('rule-delay', { type: 'number', min: 0, max: 600000, value: 0 })
  const mistake = element('p', { className: 'mistake', role: 'alert' })
  const errcodeField = element('div', {}, field(text('errcode'), errcode), field(text('otherErrcode'), number))
  const parts = { answer: field(text('answerJson'), answer), errcode: errcodeField, file: element('div', { className: 'two' }, field(text('chosenFile'), upload), field(text('fileInProject'), file, text('fileHint'))) }
  const countField = field(text('howMany'), count)

  const draw = () => {
    for (const [kind, part] of Object.entries(parts)) part.hidden = outcome.value !== kind
    countField.hidden = times.value !== 'n'
  }
  const found = () => known.find(one => one.name === name.value.trim())
  const apiChanged = () => {
    const one = found()
    summary.replaceChildren(one?.summary ?? '', ' ', one?.page ? element('a', { href: one.page, target: '_blank', rel: 'noreferrer' }, text('documentation')) : '')
    errcode.replaceChildren(...(one?.errcodes ?? []).map(({ code, meaning }) => option(String(code), `${code} ${meaning}`)), option('', text('another')))
    errcodeChanged()
    // A file has no sample to begin with.
    if (one?.answersAFile) outcome.value = 'file'
    else if (one?.sample !== undefined) answer.value = indented(writeExactly(one.sample))
    draw()
  }
  const errcodeChanged = () => { number.parentElement.hidden = errcode.value !== '' }

  const ruleNow = async () => {
    const rule = { api: name.value.trim() }
    if (target.value !== '') rule.function = target.value
    if (times.value !== 'always') rule.times = times.value === 'n' ? Number(count.value) : 1
    if (Number(delay.value) > 0) rule.delayMs = Number(delay.value)
    if (outcome.value === 'errcode') rule.errcode = Number(errcode.value || number.value)
    if (outcome.value === 'refused') rule.refused = true
    if (outcome.value === 'cut') rule.cut = true
    if (outcome.value === 'file' && upload.files[0]) rule.upload = await uploaded(upload.files[0])
    else if (outcome.value === 'file') rule.file = file.value.trim()
    return rule
  }
  const mistakeNow = () => {
    if (outcome.value === 'usual' && !(Number(delay.value) > 0)) return text('delayMissing')
    if (outcome.value === 'answer' && !isJson(answer.value)) return text('answerNotJson')
    if (outcome.value === 'errcode' && !/^-?\d+$/.test(errcode.value || number.value)) return text('errcodeNotNumber')
    if (outcome.value === 'file' && !upload.files[0] && file.value.trim() === '') return text('fileMissing')
    return ''
  }
  const submit = () => attempt(async () => {
    mistake.textContent = mistakeNow()
    if (mistake.textContent !== '') return
    const rule = JSON.stringify(await ruleNow())
    // The answer is sent as it was written, so that its numbers keep their digits.
    const body = outcome.value === 'answer' ? `${rule.slice(0, -1)},"answer":${answer.value}}` : rule
    rules.set(await api.postText('answers', body))
    announce(text('ruleAdded'))
  })

  for (const control of [outcome, times]) control.addEventListener('change', draw)
  name.addEventListener('change', apiChanged)
  errcode.addEventListener('change', errcodeChanged)
  consoleState.watch(({ functions }) => {
    const before = target.value
    target.replaceChildren(option('', text('everyFunction')), ...functions.map(one => option(one.name, one.name)))
    target.value = functionNamed(before) ? before : ''
  }, lifetime)
  catalog().then(list => {
    known = list
    names.replaceChildren(...apiNames(list).map(api => option(api)))
    const offer = offeredRule.get()
    if (name.value === '' || offer) apiChanged()
    take(offer)
  }).catch(error => { mistake.textContent = error.message })
  const take = offer => {
    if (!offer) return
    offeredRule.set(null)
    name.value = offer.api
    target.value = functionNamed(offer.function) ? offer.function : ''
    apiChanged()
    if (offer.answer !== undefined) answer.value = indented(writeExactly(offer.answer))
    answer.focus()
  }

  const form = element('form', { id: 'rule-form', className: 'grid-form' }, names,
    field(text('api'), name), field(text('ofFunction'), target), field(text('outcome'), outcome), field(text('howOften'), times), countField, field(text('delay'), delay),
    summary, parts.answer, parts.errcode, parts.file,
    element('div', { className: 'buttons' }, element('button', { type: 'submit', className: 'primary', id: 'add-rule' }, text('addRule'))), mistake)
  form.addEventListener('submit', event => { event.preventDefault(); submit() })
  apiChanged()
  draw()
  return form
}
