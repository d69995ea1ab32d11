// Invokes a function, and says how that went.

import { api } from '../api.js'
import { announce } from '../dom.js'
import { consoleState } from '../console_state.js'
import { ended } from '../invocations.js'
import { writeExactly } from '../json/exact.js'
import { text } from '../language.js'
import { signal } from '../signal.js'
import { opened } from '../timeline/open.js'

// {isRunning, words, mistake}: one invocation of this page at a time.
export const progress = signal({ isRunning: false, words: '', mistake: '' })

export async function invoke ({ function: name, event, user }) {
  if (progress.get().isRunning) return
  const isBuilding = consoleState.get().build.state === 'running'
  progress.set({ isRunning: true, words: text(isBuilding ? 'waitingForBuild' : 'running'), mistake: '' })
  let mistake = ''
  try {
    // The event is sent as it was written, so that its numbers keep their digits.
    const found = await api.postText('invoke', `{"function":${JSON.stringify(name)},"event":${event},"user":${writeExactly(user)}}`)
    ended(found)
    opened.set(found.id)
    announce(found.error ? text('hasFailed', { name, reason: found.error.errMsg }) : text('hasAnswered', { name }))
  } catch (error) {
    mistake = error.message
  }
  progress.set({ isRunning: false, words: '', mistake })
}

// The same event from the same user, once more. Without an openid, there was no user.
export const replay = found => invoke({
  function: found.function,
  event: found.event,
  user: found.user?.openid || found.user?.fromOpenid ? found.user : null
})
