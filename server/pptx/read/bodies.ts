import { mostColumns, type Autofit, type TextBody, type VerticalAlign } from '#shared/model/body.ts'
import { attribute, byWord, child, numberOf, type XmlElement } from '../xml/readXml.ts'
import type { Reading } from './reading.ts'
import { lengthOf, tidy } from './scale.ts'

/** How words sit in their place, as the nearest of several `a:bodyPr` says it. */
export interface BodyPlace extends Pick<TextBody, 'valign' | 'inset' | 'sides' | 'columns'> {
  readonly autofit: Autofit
  /** Degrees that the words are turned in their frame. */
  readonly turned: 0 | 90 | 270
}

const anchors = byWord<VerticalAlign>({
  t: 'top',
  ctr: 'middle',
  b: 'bottom',
  just: 'top',
  dist: 'top',
})

/** EMU, left and right, above and below. */
const usualInsets = { l: 91_440, r: 91_440, t: 45_720, b: 45_720 } as const

/** `chain`: from the farthest to the nearest. */
export function readBodyPlace(chain: readonly (XmlElement | null)[], reading: Reading): BodyPlace {
  const said = chain.filter((one) => one !== null).reverse()
  const first = <T>(read: (one: XmlElement) => T | null): T | null =>
    said.map(read).find((one) => one !== null) ?? null
  const room = (side: keyof typeof usualInsets): number =>
    lengthOf(first((one) => numberOf(one, `${side}Ins`)) ?? usualInsets[side], reading.scale)
  const between = (a: keyof typeof usualInsets, b: keyof typeof usualInsets): number =>
    Math.min(400, Math.max(0, tidy((room(a) + room(b)) / 2)))
  const [inset, sides] = [between('t', 'b'), between('l', 'r')]
  const count = Math.min(mostColumns, first((one) => numberOf(one, 'numCol')) ?? 1)
  const gap = first((one) => numberOf(one, 'spcCol'))
  return {
    valign: anchors.get(first((one) => attribute(one, 'anchor')) ?? 't') ?? 'top',
    inset,
    ...(sides !== inset && { sides }),
    autofit: first(autofitOf) ?? 'fixed',
    ...(count > 1 && {
      columns: { count, gap: tidy(lengthOf(gap ?? 0, reading.scale)) },
    }),
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
