import { mostColumns, type Autofit, type TextBody, type VerticalAlign } from '#shared/model/body.ts'
import { attribute, byWord, child, flagOf, numberOf, type XmlElement } from '../xml/readXml.ts'
import type { Reading } from './reading.ts'
import { lengthOf, tidy } from './scale.ts'

/** How words sit in their place, as the nearest of several `a:bodyPr` says it. */
export interface BodyPlace {
  readonly body: Pick<TextBody, 'valign' | 'inset' | 'sides' | 'columns' | 'autofit'>
  /** What no body of ours says, and a place of its own has to: see `wordsPlace.ts`. */
  readonly rooms: Readonly<Record<Side, number>>
  readonly wraps: boolean
  /** As one, from side to side, whatever their paragraphs say. */
  readonly isCentered: boolean
  /** Degrees that they are turned against their shape. */
  readonly rotation: number
  /** Degrees that the words are turned in their frame. */
  readonly turned: 0 | 90 | 270
}

type Side = 'l' | 'r' | 't' | 'b'

const anchors = byWord<VerticalAlign>({
  t: 'top',
  ctr: 'middle',
  b: 'bottom',
  just: 'top',
  dist: 'top',
})

/** EMU, left and right, above and below. */
const usualInsets: Readonly<Record<Side, number>> = { l: 91_440, r: 91_440, t: 45_720, b: 45_720 }

/** `chain`: from the farthest to the nearest. */
export function readBodyPlace(chain: readonly (XmlElement | null)[], reading: Reading): BodyPlace {
  const said = chain.filter((one) => one !== null).reverse()
  const first = <T>(read: (one: XmlElement) => T | null): T | null =>
    said.map(read).find((one) => one !== null) ?? null
  const rooms = {} as Record<Side, number>
  for (const side of ['l', 'r', 't', 'b'] as const)
    rooms[side] = lengthOf(first((one) => numberOf(one, `${side}Ins`)) ?? usualInsets[side], reading.scale)
  const between = (a: Side, b: Side): number => Math.min(400, Math.max(0, tidy((rooms[a] + rooms[b]) / 2)))
  const valign = anchors.get(first((one) => attribute(one, 'anchor')) ?? 't') ?? 'top'
  const autofit = first(autofitOf) ?? 'fixed'
  // Words that keep their size stand at one edge, and the other one's room is nothing that shows.
  const warp =
    attribute(
      first((one) => child(one, 'a:prstTxWarp')),
      'prst',
    ) ?? 'textNoShape'
  if (!/^text(NoShape|Plain)$/.test(warp)) reading.remarks.add('Words along a curve stand straight.')
  const edge = autofit !== 'fixed' || valign === 'middle' ? null : valign === 'top' ? 't' : 'b'
  const inset = edge ? between(edge, edge) : between('t', 'b')
  const sides = between('l', 'r')
  const count = Math.min(mostColumns, first((one) => numberOf(one, 'numCol')) ?? 1)
  const gap = first((one) => numberOf(one, 'spcCol'))
  return {
    body: {
      valign,
      inset,
      ...(sides !== inset && { sides }),
      ...(count > 1 && { columns: { count, gap: tidy(lengthOf(gap ?? 0, reading.scale)) } }),
      ...(autofit !== 'fixed' && { autofit }),
    },
    rooms,
    wraps: first((one) => attribute(one, 'wrap')) !== 'none',
    isCentered: first((one) => flagOf(one, 'anchorCtr')) ?? false,
    rotation: (first((one) => numberOf(one, 'rot')) ?? 0) / 60_000,
    turned: turnOf(first((one) => attribute(one, 'vert')) ?? 'horz', reading),
  }
}

function autofitOf(body: XmlElement): Autofit | null {
  if (child(body, 'a:normAutofit')) return 'shrink'
  if (child(body, 'a:spAutoFit')) return 'grow'
  return child(body, 'a:noAutofit') ? 'fixed' : null
}

function turnOf(vert: string, reading: Reading): BodyPlace['turned'] {
  switch (vert) {
    case 'horz':
      return 0
    case 'vert270':
      return 270
    case 'vert':
      return 90
    default:
      reading.remarks.add('Words that run from top to bottom are turned.')
      return 90
  }
}
