// What a function answered: JSON, a picture, or an error.

import { element } from '../dom.js'
import { jsonView } from '../json/view.js'
import { linked } from '../editor.js'
import { text } from '../language.js'
import { visible } from '../visible.js'
import { bytesView } from '../bytes_view.js'

const PICTURES = ['png', 'jpeg', 'jpg', 'gif', 'webp']

// A picture that a function answers is base64 in a JSON string.
function decoded ({ answer, answerType }) {
  if (!PICTURES.includes(String(answerType).replace(/^image\//, ''))) return null
  try {
    return Uint8Array.from(atob(JSON.parse(answer)), letter => letter.charCodeAt(0))
  } catch {
    return null
  }
}

export function errorOf ({ errCode, errMsg }) {
  return element('pre', { tabIndex: 0, className: 'failure', role: 'region', 'aria-label': text('error') },
    element('strong', {}, `errCode ${visible(errCode)}`), '\n', ...linked(visible(errMsg)))
}

export function answerOf (found) {
  if (found.error) return errorOf(found.error)
  const picture = decoded(found)
  return element('div', { className: 'answer' },
    picture && bytesView(picture, found.answerType),
    jsonView(found.answer ?? 'null', text('answer')))
}
