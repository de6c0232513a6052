import type { DeckId } from '#shared/model/ids.ts'

/** Says where what is copied is from. */
export const originAttribute = 'data-duodeck-deck'
/** Says which copy it is, so that this browser finds what it kept of it. */
export const copyAttribute = 'data-duodeck-copy'

export const valueOf = (name: string, html: string): string | null =>
  new RegExp(`${name}="([^"]*)"`).exec(html)?.[1] ?? null

export const deckIn = (html: string): DeckId | null =>
  /^[\w-]+$/.exec(valueOf(originAttribute, html) ?? '')?.[0] ?? null

/** What an attribute of ours holds; `null` for what is not ours, whatever it says it is. */
export function parsed(stored: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(stored))
  } catch {
    return null
  }
}

/** Words with facts as `{{name}}`, as the text editor reads them: pasted into words here, a fact is one again; a mail says what it stands for. */
export const wordsHtml = (words: string, shown: (name: string) => string): string =>
  escapeHtml(words).replace(
    /\{\{([a-zA-Z0-9.]+)\}\}/g,
    (_, name: string) => `<span data-variable="${name}">${escapeHtml(shown(name))}</span>`,
  )

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
