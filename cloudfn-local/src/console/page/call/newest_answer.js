// The newest answer of a function, beside the button that asked for it.

import { button, element } from '../dom.js'
import { answerOf } from '../timeline/answer.js'
import { all, changes, isNested } from '../invocations.js'
import { text } from '../language.js'
import { opened } from '../timeline/open.js'
import { clockTime, milliseconds } from '../units.js'

export function newestAnswer (name, lifetime) {
  const made = element('section', { id: 'newest', 'aria-label': text('newestAnswer') })
  let shown
  changes.watch(() => {
    const newest = all().find(found => found.function === name && !isNested(found))
    const identity = newest && `${newest.id} ${newest.isRunning}`
    if (identity === shown && made.hasChildNodes()) return
    shown = identity
    if (!newest) {
      made.replaceChildren(element('p', { className: 'empty' }, text('noAnswerYet')))
      return
    }
    made.dataset.state = newest.isRunning ? 'running' : newest.error ? 'failed' : 'answered'
    made.replaceChildren(
      element('div', { className: 'newest-head' },
        element('strong', {}, text(newest.isRunning ? 'isRunning' : newest.error ? 'isFailed' : 'isAnswered')),
        element('span', { className: 'quiet' }, [milliseconds(newest.durationMs), clockTime(newest.startedAt)].filter(Boolean).join(' · ')),
        button(text('showTimeline'), () => opened.set(newest.id), { className: 'small' })),
      newest.isRunning ? '' : answerOf(newest)
    )
  }, lifetime)
  return made
}
