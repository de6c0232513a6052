import type { Slot, TextBody } from '#shared/model/block.ts'
import type { Color } from '#shared/model/color.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { TextRole, TextStyle } from '#shared/model/theme.ts'
import { shape, text, type Placed } from './blocks.ts'
import { columns, within } from './grid.ts'

interface Head {
  readonly from?: number
  readonly span?: number
  readonly color?: Color
  readonly eyebrow?: Color
}

/** Eyebrow and title at the top of the grid; two lines of title end at 208. */
export const head = (
  eyebrow: string,
  title: string,
  { from = 1, span = 10, ...colors }: Head = {},
): Placed[] => [
  text(columns(from, span, 64, 20), 'eyebrow', eyebrow, colors.eyebrow ? { color: colors.eyebrow } : {}),
  text(columns(from, span, 92, 116), 'title', title, colors.color ? { color: colors.color } : {}),
]

interface Entry {
  readonly name: string
  readonly body: string
  readonly slot?: Slot
}

interface EntryLook {
  readonly name?: Partial<TextStyle>
  readonly body?: Partial<TextStyle>
  readonly role?: TextRole
  /** Pixels that the name takes. */
  readonly step?: number
}

/** A short name with a few lines under it. */
export const entry = (place: Frame, { name, body, slot }: Entry, look: EntryLook = {}): Placed[] => {
  const step = look.step ?? 38
  return [
    text(within(place, 0, 0, place.w, step), 'heading', name, look.name ?? {}),
    text(within(place, 0, step), look.role ?? 'body', body, { ...look.body, ...(slot ? { slot } : {}) }),
  ]
}

interface Badge {
  readonly fill: Color
  readonly color: Color
  readonly size?: number
  readonly valign?: TextBody['valign']
}

/** A few characters in a disc. */
export const badge = (place: Frame, words: string, { fill, color, size = 18 }: Badge): Placed =>
  shape(place, fill, {
    shape: 'ellipse',
    text: `**${words}**`,
    role: 'body',
    style: { color, align: 'center', size, spaceAfter: 0 },
  })
