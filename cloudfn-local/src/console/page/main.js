// Starts the page: each part is a module with one job.

import { api } from './api.js'
import { showBuild } from './build/status.js'
import { showReport } from './build/report.js'
import { chosenFunction } from './chosen.js'
import { at } from './dom.js'
import { follow } from './feed.js'
import { listen, onKey, showKeys } from './keyboard.js'
import { language, switchLanguage, translateDocument } from './language.js'
import { attempt } from './notice.js'
import { showSidebar, nextFunction } from './sidebar.js'
import { go } from './router.js'
import { applyTheme, switchTheme } from './theme.js'
import { clear } from './timeline/mod.js'
import { nextInvocation, replayOpen, toggleOpen } from './timeline/keys.js'
import { VIEWS } from './views/list.js'
import { showViews } from './views/mod.js'

const rebuild = () => attempt(() => api.post('rebuild'))
const focus = selector => () => document.querySelector(selector)?.focus()
const toFunction = () => go('functions', ...[chosenFunction()].filter(Boolean))

applyTheme()
language.watch(translateDocument)
showBuild()
showReport()
showSidebar()
showViews()

at('switch-theme').addEventListener('click', switchTheme)
at('switch-language').addEventListener('click', switchLanguage)
at('show-keys').addEventListener('click', showKeys)
at('rebuild').addEventListener('click', rebuild)

onKey('?', 'keyHelp', showKeys)
onKey('/', 'keySearch', focus('#search'))
onKey('f', 'keyFindFunction', focus('#find-function'))
onKey('e', 'keyEvent', focus('#event'))
onKey('[', 'keyPreviousFunction', () => nextFunction(-1))
onKey(']', 'keyNextFunction', () => nextFunction(1))
onKey('j', 'keyNextInvocation', () => nextInvocation(1))
onKey('k', 'keyPreviousInvocation', () => nextInvocation(-1))
onKey('o', 'keyOpen', toggleOpen)
onKey('r', 'keyReplay', replayOpen)
onKey('c', 'keyClear', clear)
onKey('b', 'keyRebuild', rebuild)
onKey('t', 'keyTheme', switchTheme)
onKey('l', 'keyLanguage', switchLanguage)
onKey('g c', 'keyGoCall', toFunction)
for (const { name, key, label } of VIEWS) onKey(`g ${key}`, label, () => go(name))
listen()

follow()
