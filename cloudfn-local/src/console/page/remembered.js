// What the browser remembers for the next visit. Without its storage, the page works and forgets.

export const remembered = {
  read (key) {
    try { return localStorage.getItem(`cloudfn ${key}`) } catch { return null }
  },
  write (key, value) {
    try { localStorage.setItem(`cloudfn ${key}`, value) } catch { /* The page works without it. */ }
  },
  forget (key) {
    try { localStorage.removeItem(`cloudfn ${key}`) } catch { /* It was not there. */ }
  },
  readJson (key, otherwise) {
    try { return JSON.parse(this.read(key)) ?? otherwise } catch { return otherwise }
  },
  writeJson (key, value) {
    this.write(key, JSON.stringify(value))
  }
}
