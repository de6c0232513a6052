import { frame } from '#shared/model/frame.ts'
import type { Color } from '#shared/model/color.ts'
import { image, text, type Placed } from '../../starters/blocks.ts'
import { columns, grid } from '../../starters/grid.ts'
import type { DemoPictures } from '../pictures/all.ts'

interface Head {
  readonly eyebrow: string
  readonly title: string
  /** Columns that the title may run over. */
  readonly from?: number
  readonly span?: number
  readonly dark?: boolean
}

/** Eyebrow and title, at the same place on every slide. Content begins at 232. */
export const head = ({ eyebrow, title, from = 1, span = 12, dark = false }: Head): Placed[] => [
  text(columns(from, span, 64, 20), 'eyebrow', eyebrow, dark ? { color: 'accent3' } : {}),
  text(columns(from, span, 92, 116), 'title', title, dark ? { color: 'background' } : {}),
]

interface Foot {
  readonly source?: string
  readonly dark?: boolean
  readonly left?: number
  readonly right?: number
}

/** Daylark's sign, where the figures come from, and for whom the deck is. */
export function foot(
  pictures: DemoPictures,
  { source = '', dark = false, left = grid.left, right = grid.right }: Foot = {},
): Placed[] {
  const color: Color = dark ? 'accent5' : 'text2'
  const sourceWidth = right - left - 420
  return [
    image(frame(left, 664, 24, 24), dark ? pictures.signLight : pictures.sign, { fit: 'contain' }),
    text(frame(left + 32, 667, 90, 20), 'small', '**Daylark**', { color: dark ? 'background' : 'text' }),
    ...(source === '' ? [] : [text(frame(left + 122, 667, sourceWidth, 20), 'small', source, { color })]),
    text(frame(right - 280, 667, 280, 20), 'small', 'For {{client.name}}', { color, align: 'right' }),
  ]
}
