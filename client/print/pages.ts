import type { PrintAnswer } from '#shared/protocol/print.ts'

const query = new URLSearchParams(location.search)

/** What this page was opened for. */
export const wanted = {
  /** Where the pages lie, on this very server. */
  deck: new URL(query.get('deck') ?? '/', location.origin),
  /** Whether the browser's own dialog opens once they are drawn. */
  dialog: query.has('dialog'),
  /** How many times as large the pages' pictures are to be, which show nothing that is not unpacked yet; `null`: none. */
  pixels: query.has('pixels') ? Number(query.get('pixels')) : null,
}

/** Why there are no pages, in words for the person. */
export class PrintTrouble extends Error {
  override readonly name = 'PrintTrouble'
}

/** Rejects with a `PrintTrouble`. */
export async function fetchPages(): Promise<PrintAnswer> {
  if (wanted.deck.origin !== location.origin || wanted.deck.pathname === '/')
    throw new PrintTrouble('This address leads to no pages. Go back to the deck and export it again.')
  const response = await fetch(wanted.deck).catch(() => {
    throw new PrintTrouble('There is no connection right now. Check your network, then reload this page.')
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as PrintAnswer
  const { error } = (answer ?? {}) as { error?: { message: string } }
  throw new PrintTrouble(error?.message ?? 'The pages did not come. Reload this page in a moment.')
}
