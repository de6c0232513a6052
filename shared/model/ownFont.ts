import type { FontFamily } from './font.ts'
import type { AssetHash } from './ids.ts'

/** Those of the six that come closest to a font, by its strokes; PowerPoint has them wherever it lacks the font. */
export const standIns = ['Arial', 'Times New Roman', 'Courier New'] as const satisfies readonly FontFamily[]
export type StandIn = (typeof standIns)[number]

/** One file of a font: a weight and a slant. */
export interface OwnFace {
  readonly bold: boolean
  readonly italic: boolean
  readonly asset: AssetHash
  /** Of the letters in `shared/fit`, in its writing. Empty before an audience, where nothing is fitted any more. */
  readonly widths: string
}

/**
 * A font that a workspace brought, as a deck knows it: which files it is drawn from, and how wide its letters are,
 * so that every page, the server and files fit words alike, also without the files.
 */
export interface OwnFont {
  readonly name: string
  /** Drawn where it is missing. */
  readonly like: StandIn
  readonly faces: readonly OwnFace[]
}

export const mostOwnFonts = 24

/** The face that words of a look are set in: where it has none, a browser slants or thickens another. */
export function faceFor(font: OwnFont, bold: boolean, italic: boolean): OwnFace | null {
  const strangeness = (face: OwnFace) => (face.bold === bold ? 0 : 1) + (face.italic === italic ? 0 : 2)
  return font.faces.reduce<OwnFace | null>(
    (best, face) => (best === null || strangeness(face) < strangeness(best) ? face : best),
    null,
  )
}
