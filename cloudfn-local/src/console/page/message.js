// What a call tells users, whatever API sends it: [[name, text]]. Templates have {name: {value}}.

import { short } from './visible.js'

const MAX_TEXT = 200

export function messageLines (content) {
  if (typeof content?.text?.content === 'string') return [['', content.text.content]]
  const data = content?.data ?? content?.templateMsg?.data ?? content?.template_msg?.data ?? content?.mp_template_msg?.data
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).map(([name, value]) => [name, short(value?.value ?? value, MAX_TEXT)])
}

// The texts in one line; empty if there are none.
export const messageText = content => short(messageLines(content).map(([, value]) => value).join(', '), 60)
