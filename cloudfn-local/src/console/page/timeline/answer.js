// What a function answered: JSON, a picture or other bytes, or an error.

import { element } from '../dom.js'
import { jsonView } from '../json/view.js'
import { linked } from '../editor.js'
import { text } from '../language.js'
import { visible } from '../visible.js'
import { remoteBytes } from '../bytes_view.js'

export function errorOf ({ errCode, errMsg }) {
  return element('pre', { tabIndex: 0, className: 'failure', role: 'region', 'aria-label': text('error') },
    element('strong', {}, `errCode ${visible(errCode)}`), '\n', ...linked(visible(errMsg)))
}

export function answerOf ({ error, answer, answerFile }) {
  if (error) return errorOf(error)
  const json = jsonView(answer ?? 'null', text('answer'))
  if (!answerFile) return element('div', { className: 'answer' }, json)
  return element('div', { className: 'answer' },
    remoteBytes(answerFile.url, answerFile.contentType, answerFile.length),
    element('details', {}, element('summary', {}, text('inJson')), json))
}
