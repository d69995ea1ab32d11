// WeChat's answers, scripted: which rules there are, and a form for the next.

import { api, segment } from '../api.js'
import { button, element } from '../dom.js'
import { rules } from '../console_state.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'
import { ruleForm } from '../answers/form.js'
import { ruleText } from '../answers/rule_text.js'

export function showAnswers (main, _, lifetime) {
  const list = element('ol', { id: 'rules', className: 'cards' })
  const removeAll = button(text('removeAll'), () => attempt(async () => {
    await api.remove('answers')
    rules.set([])
  }), { id: 'remove-rules' })
  const empty = element('p', { className: 'empty' }, text('noRules'))
  main.append(
    element('section', { className: 'panel', 'aria-labelledby': 'answers-title' },
      element('h2', { id: 'answers-title' }, text('answers')),
      element('p', { className: 'hint' }, text('answersHint')),
      ruleForm(lifetime)),
    element('section', { className: 'panel', 'aria-labelledby': 'rules-title' },
      element('div', { className: 'panel-head' }, element('h2', { id: 'rules-title' }, text('rules')), removeAll),
      empty, list))

  rules.watch(known => {
    const shown = known ?? []
    empty.hidden = shown.length > 0
    removeAll.hidden = shown.length === 0
    list.replaceChildren(...shown.map(rule => element('li', { className: 'card', 'data-rule': rule.api },
      element('div', { className: 'grow' },
        element('b', {}, rule.api), ' ', element('span', { className: 'tag' }, rule.function ?? text('everyFunction')), ' ',
        element('span', { className: 'quiet' }, text(rule.times === undefined || rule.times === null ? 'always' : 'timesLeft', { count: rule.times })),
        element('div', {}, ruleText(rule))),
      button(text('remove'), () => attempt(async () => rules.set(await api.remove(`answers/${segment(rule.id)}`))),
        { className: 'small', 'aria-label': text('removeRule', { api: rule.api }) }))))
  }, lifetime)
  attempt(async () => rules.set(await api.get('answers')))
}
