// Fires a timer: the function gets the timer's event, without a caller.

import { api, segment } from './api.js'
import { ended } from './invocations.js'
import { attempt } from './notice.js'
import { opened } from './timeline/open.js'

export const fire = (name, timer) => attempt(async () => {
  const found = await api.post(`timers/${segment(name)}/${segment(timer)}/fire`)
  ended(found)
  opened.set(found.id)
})
