// The language of the page: the browser's, or the one that was chosen. Each language is a file with the same keys.

import english from './languages/en.js'
import chinese from './languages/zh.js'
import { remembered } from './remembered.js'
import { signal } from './signal.js'

const LANGUAGES = { en: english, zh: chinese }

const ofBrowser = () => navigator.languages.some((tag, place) => place === 0 && /^zh\b/i.test(tag)) ? 'zh' : 'en'
const chosen = remembered.read('language')

export const language = signal(chosen in LANGUAGES ? chosen : ofBrowser())

export function text (key, values = {}) {
  const found = LANGUAGES[language.get()][key] ?? english[key] ?? key
  return found.replace(/\{(\w+)\}/g, (whole, name) => name in values ? String(values[name]) : whole)
}

export const locale = () => language.get() === 'zh' ? 'zh-CN' : 'en'

export function switchLanguage () {
  const next = language.get() === 'zh' ? 'en' : 'zh'
  remembered.write('language', next)
  language.set(next)
}

// Fills the elements of the document that name their text.
export function translateDocument () {
  document.documentElement.lang = locale()
  for (const named of document.querySelectorAll('[data-text]')) named.textContent = text(named.dataset.text)
  for (const named of document.querySelectorAll('[data-label]')) named.setAttribute('aria-label', text(named.dataset.label))
  for (const named of document.querySelectorAll('[data-title]')) named.title = text(named.dataset.title)
  for (const named of document.querySelectorAll('[data-placeholder]')) named.placeholder = text(named.dataset.placeholder)
}
