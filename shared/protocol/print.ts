import type { PrintDeck } from '../compose/printDeck.ts'

/** What the page for print is given, by a server that prints itself or for a browser's own dialog. */
export interface PrintAnswer {
  readonly deck: PrintDeck
  /** The address below which `pictures/` and `fonts/` lie. */
  readonly assets: string
}
