const key = 'duodeck.news'

/** Has the next page that this tab loads say `text` first: for what leaves nothing of the page it was done on. */
export function sayAfterLoad(text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // Storage is switched off: it is done all the same.
  }
}

/** What is to be said, once. */
export function takeNews(): string | null {
  try {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return text
  } catch {
    return null
  }
}
