// A value that parts of the page follow until their lifetime (an AbortSignal) ends.

export function signal (value) {
  const watchers = new Set()
  return {
    get: () => value,
    set (next) {
      value = next
      for (const watcher of [...watchers]) if (watchers.has(watcher)) watcher(value)
    },
    watch (watcher, lifetime) {
      watchers.add(watcher)
      lifetime?.addEventListener('abort', () => watchers.delete(watcher))
      watcher(value)
    }
  }
}
