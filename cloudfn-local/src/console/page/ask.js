// Small questions, in a dialog.

import { button, element, field } from './dom.js'
import { text } from './language.js'

function dialogOf (question, content, accept) {
  return new Promise(resolve => {
    const title = element('h2', { id: 'question' }, question)
    const form = element('form', { method: 'dialog' }, content,
      element('div', { className: 'buttons' },
        element('button', { type: 'submit', className: 'primary', id: 'accept' }, accept),
        button(text('cancel'), () => dialog.close('cancel'))))
    const dialog = element('dialog', { 'aria-labelledby': 'question' }, title, form)
    form.addEventListener('submit', () => { dialog.returnValue = 'accept' })
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'accept')
    })
    document.body.append(dialog)
    dialog.returnValue = ''
    dialog.showModal()
  })
}

export const confirmed = (question, accept) => dialogOf(question, null, accept)

// A file whose text is put into a field.
function fileField (input) {
  const file = element('input', { type: 'file' })
  file.addEventListener('change', async () => {
    if (file.files[0]) input.value = await file.files[0].text()
  })
  return field(text('orFile'), file)
}

// The text that the user gave, or `null`.
export async function askText (question, label, accept, { value = '', hint, isLong = false, hasFile = false } = {}) {
  const input = element(isLong ? 'textarea' : 'input', { value, required: true, autocomplete: 'off', spellcheck: false, className: 'mono' })
  if (isLong) input.rows = 14
  const isAccepted = await dialogOf(question, element('div', {}, field(label, input, hint), hasFile ? fileField(input) : null), accept)
  return isAccepted ? input.value : null
}
