// A button that copies a text.

import { announce, button } from './dom.js'
import { text } from './language.js'

export function copyButton (content, label = text('copy')) {
  const made = button(label, async () => {
    try {
      await navigator.clipboard.writeText(content())
      made.textContent = text('copied')
      announce(text('copied'))
    } catch {
      // Pages that were opened by the address of another machine may not use the clipboard.
      made.textContent = text('cannotCopy')
    }
    setTimeout(() => { made.textContent = label }, 1500)
  }, { className: 'small copy' })
  return made
}
