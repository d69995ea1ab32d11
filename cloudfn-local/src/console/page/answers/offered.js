// A rule that another view has begun: {api, function, answer}.

import { signal } from '../signal.js'

export const offeredRule = signal(null)
