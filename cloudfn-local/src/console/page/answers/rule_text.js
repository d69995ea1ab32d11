// What a rule answers, in one line.

import { element } from '../dom.js'
import { text } from '../language.js'
import { short } from '../visible.js'

function outcomeOf (rule) {
  if (rule.refused) return [element('span', { className: 'bad' }, text('ruleRefused'))]
  if (rule.cut) return [element('span', { className: 'bad' }, text('ruleCut'))]
  if (rule.errcode !== undefined && rule.errcode !== null) return [element('span', { className: 'bad' }, `errcode ${short(rule.errcode)}`), ` ${short(rule.errmsg ?? '')}`]
  if (rule.file) return [text('ruleFile', { file: short(rule.file) })]
  return [element('code', {}, short(rule.answer ?? {}, 200))]
}

export const ruleText = rule => [...outcomeOf(rule), rule.delayMs ? element('span', { className: 'quiet' }, ` ${text('afterDelay', { delay: rule.delayMs })}`) : '']
