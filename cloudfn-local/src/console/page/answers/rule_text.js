// What a rule answers, in one line.

import { element } from '../dom.js'
import { text } from '../language.js'
import { short } from '../visible.js'

function outcomeOf (rule) {
  const failure = (...content) => [element('span', { className: 'bad' }, ...content)]
  if (rule.refused) return failure(text('ruleRefused', { code: rule.refused === true ? -604101 : rule.refused }))
  if (rule.rejected) return failure(short(rule.rejected), ' ', short(rule.message ?? ''))
  if (rule.status) return failure(`HTTP ${short(rule.status)}`)
  if (rule.hang) return failure(text('ruleHangs'))
  if (rule.cut) return failure(text('ruleCut'))
  if (rule.errcode !== undefined && rule.errcode !== null) return failure(`errcode ${short(rule.errcode)} ${short(rule.errmsg ?? '')}`)
  if (rule.file) return [text('ruleFile', { file: short(rule.file) })]
  if (rule.answer === undefined) return [text('ruleUsual')]
  return [element('code', {}, short(rule.answer, 200))]
}

export const ruleText = rule => [...outcomeOf(rule), rule.delayMs ? element('span', { className: 'quiet' }, ` ${text('afterDelay', { delay: rule.delayMs })}`) : '']
