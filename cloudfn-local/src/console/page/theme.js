// Light, dark, or what the system has.

import { remembered } from './remembered.js'

const THEMES = ['system', 'light', 'dark']

export const theme = () => {
  const chosen = remembered.read('theme')
  return THEMES.includes(chosen) ? chosen : 'system'
}

export function applyTheme () {
  document.documentElement.dataset.theme = theme()
}

export function switchTheme () {
  remembered.write('theme', THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length])
  applyTheme()
}
