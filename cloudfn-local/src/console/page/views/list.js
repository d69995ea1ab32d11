// The views beside those of functions, with the key that goes to each.

import { showAnswers } from './answers.js'
import { showData } from './data.js'
import { showFiles } from './files.js'
import { showMessages } from './messages.js'
import { showOverview } from './overview.js'
import { showTimers } from './timers.js'
import { showUsers } from './users.js'

export const VIEWS = [
  { name: 'overview', key: 'o', label: 'overview', show: showOverview },
  { name: 'answers', key: 'a', label: 'answers', show: showAnswers },
  { name: 'users', key: 'u', label: 'users', show: showUsers },
  { name: 'data', key: 'd', label: 'data', show: showData },
  { name: 'files', key: 'f', label: 'files', show: showFiles },
  { name: 'messages', key: 'm', label: 'messages', show: showMessages },
  { name: 'timers', key: 't', label: 'timers', show: showTimers }
]
