import type { PrintDeck } from '../compose/printDeck.ts'

/**
 * How a deck is taken out: for PowerPoint, as pages, as pictures (several in a zip), and as what the page for print
 * draws in the browser of somebody whose server cannot.
 */
export const exportFormats = ['pptx', 'pdf', 'png', 'pages'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What the page for print is given, by a server that prints itself or for a browser's own dialog. */
export interface PrintAnswer {
  readonly deck: PrintDeck
  /** The address below which `pictures/` and `fonts/` lie. */
  readonly assets: string
}
