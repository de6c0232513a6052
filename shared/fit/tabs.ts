import { usualTab, type TabStop } from '../model/tabStop.ts'
import { lengthAt as at, type Measured, type Piece } from './pieces.ts'

/**
 * Where the tab behind a piece ends, in pixels from where the paragraph's lines begin, when the words before it end at
 * `x`: at its next stop; where a first line hangs out, at the edge of the others; behind all of them, every inch.
 */
export function atTab({ pieces, indent, tabs }: Measured, nth: number, x: number, scale: number): number {
  const edge = at(indent, scale)
  const from = edge + x
  const least = leastTab(pieces[nth]!.size * scale)
  const next = tabs.find((stop) => stop.at > from + least)
  if (x < -least && (!next || next.at > edge)) return 0
  const stop = next ?? { at: (Math.floor((from + least) / usualTab) + 1) * usualTab, align: 'left' as const }
  return Math.max(x, stop.at - edge - before(stop, pieces, nth + 1, scale))
}

/** A stop that is closer than half a blank is passed by, as browsers do. */
const leastTab = (size: number): number => Math.max(1, 0.13 * size)

/** How much of the words behind a tab stands before its stop. */
function before({ align }: TabStop, pieces: readonly Piece[], first: number, scale: number): number {
  if (align === 'left') return 0
  let [width, blanks] = [0, 0]
  for (let nth = first; nth < pieces.length; nth++) {
    const { word, blanks: behind, whole, tab, ends } = pieces[nth]!
    if (align === 'decimal' && whole) return width + blanks + at(whole, scale)
    width += blanks + at(word, scale)
    blanks = at(behind, scale)
    if (tab || ends) break
  }
  return align === 'center' ? width / 2 : width
}

/** Whether tabs of a paragraph end elsewhere than at every inch from where its lines begin. */
export const hasOwnStops = ({ pieces, indent, firstLine, tabs }: Measured): boolean =>
  (tabs.length > 0 || firstLine !== 0 || at(indent, 1) > 0) && pieces.some(({ tab }) => tab)

/** Where the words before a tab end, and where it does, from where lines begin. */
export interface Tab {
  readonly from: number
  readonly to: number
}

/** What `ComposedBody` has of the tabs of a paragraph. */
export const tabSizes = (tabs: readonly Tab[]): readonly number[] =>
  tabs.map(({ from, to }) => {
    // The edge, where lines begin, is a stop of any size: the next one for whatever hangs out before it.
    const size = to > 0 ? Math.max(to, from + room) : to < 0 ? -to : usualTab - from
    return Math.round(size * 100) / 100
  })

/** Pixels for a tab whose words have none left before their stop. */
const room = 4
