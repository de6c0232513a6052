import { z } from 'zod'
import type { AudienceBlock } from '#shared/blocks/audiences.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { shapes } from '#shared/blocks/shape/model.ts'
import { verticalAligns } from '#shared/model/body.ts'
import { isColor, themeColors, type Color } from '#shared/model/color.ts'
import type { AudienceSlide, ComposedSlide } from '#shared/model/deck.ts'
import { fontFamilies, isFont, type Font } from '#shared/model/font.ts'
import { aligns, type Inline, type Marks, type RichText } from '#shared/model/richText.ts'
import { textRoles, type TextStyle, type Theme } from '#shared/model/theme.ts'

/** What composed slides are made of, as they lie in copies. What came later has the value that it had before. */
const text = z.string()
const number = z.number()
const flag = z.boolean()
const color = z.custom<Color>(isColor)
const hex = z.custom<`#${string}`>((value) => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value))
const font = z.custom<Font>(isFont)

const marks: z.ZodType<Marks> = z.object({
  bold: flag.exactOptional(),
  italic: flag.exactOptional(),
  underline: flag.exactOptional(),
  strike: flag.exactOptional(),
  script: z.enum(['sub', 'super']).exactOptional(),
  color: color.exactOptional(),
  highlight: color.exactOptional(),
  font: font.exactOptional(),
  size: number.exactOptional(),
  link: text.exactOptional(),
})

const inline: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text, marks }),
  z.object({ kind: z.literal('break') }),
  z.object({ kind: z.literal('variable'), name: text, marks }),
])

const richText: z.ZodType<RichText> = z.array(
  z.object({
    list: z
      .object({ kind: z.enum(['bullet', 'number']), level: number, ordinal: number.nullable() })
      .nullable(),
    align: z.enum(aligns).nullable(),
    lineSpacing: number.nullable(),
    inlines: z.array(inline),
  }),
)

const textStyle: z.ZodType<TextStyle> = z.object({
  font,
  size: number,
  bold: flag,
  italic: flag,
  color,
  align: z.enum(aligns),
  lineSpacing: number,
  spaceAfter: number,
  tracking: number,
})

export const themeGuard: z.ZodType<Theme> = z.object({
  name: text,
  colors: z.record(z.enum(themeColors), hex),
  fonts: z.object({ heading: z.enum(fontFamilies), body: z.enum(fontFamilies) }),
  text: z.record(z.enum(textRoles), textStyle),
})

const paint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('solid'), color, alpha: number }),
  z.object({ kind: z.literal('gradient'), angle: number, from: color, to: color }),
])

const stroke = z.object({ color, width: number, dash: z.enum(['solid', 'dash', 'dot']) })

const surface = z.object({
  fill: paint.nullable(),
  stroke: stroke.nullable(),
  radius: number,
  shadow: flag.default(false),
})

const body = z.object({
  text: richText,
  role: z.enum(textRoles),
  style: textStyle,
  valign: z.enum(verticalAligns),
  inset: number,
})

const shown = {
  id: text,
  frame: z.object({ x: number, y: number, w: number, h: number, rotation: number }),
}

/** What a composed block has beside what is shown of it. */
const kept = {
  slot: z
    .object({
      name: text,
      prompt: text,
      limit: number.nullable(),
      required: flag,
      filled: flag,
      length: number,
    })
    .nullable(),
  reason: text.default(''),
}

/** What each kind has of its own: all of it is shown. */
const textGuard = { kind: z.literal('text'), body, surface }
const shapeGuard = { kind: z.literal('shape'), shape: z.enum(shapes), body, surface }
const imageGuard = {
  kind: z.literal('image'),
  picture: z.object({ asset: text, width: number, height: number, alt: text }).nullable(),
  fit: z.enum(['cover', 'contain']),
  focus: z.object({ x: number, y: number }),
  opacity: number,
  radius: number,
}
const lineGuard = { kind: z.literal('line'), stroke, heads: z.object({ start: flag, end: flag }) }

const composedBlock: z.ZodType<ComposedBlock> = z.discriminatedUnion('kind', [
  z.object({ ...shown, ...kept, ...textGuard }),
  z.object({ ...shown, ...kept, ...shapeGuard }),
  z.object({ ...shown, ...kept, ...imageGuard }),
  z.object({ ...shown, ...kept, ...lineGuard }),
])

/** Slots and reasons of older copies are left behind here. */
const audienceBlock: z.ZodType<AudienceBlock> = z.discriminatedUnion('kind', [
  z.object({ ...shown, ...textGuard }),
  z.object({ ...shown, ...shapeGuard }),
  z.object({ ...shown, ...imageGuard }),
  z.object({ ...shown, ...lineGuard }),
])

const slide = { id: text, title: text, background: paint }

export const audienceSlideGuard: z.ZodType<AudienceSlide> = z.object({
  ...slide,
  blocks: z.array(audienceBlock),
})

export const composedSlideGuard: z.ZodType<ComposedSlide> = z.object({
  ...slide,
  blocks: z.array(composedBlock),
  section: text,
  hidden: z.union([z.literal(false), z.enum(['design', 'pitch'])]),
  keyMessage: richText,
  points: richText,
})
