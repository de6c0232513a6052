import { z } from 'zod'
import { verticalAligns } from '#shared/model/body.ts'
import { dashes, isColor, themeColors, type Color } from '#shared/model/color.ts'
import { directions } from '#shared/model/direction.ts'
import { areWidths } from '#shared/fit/ownWidths.ts'
import { isFamily, isFont, isOwnName, type Family, type Font } from '#shared/model/font.ts'
import { standIns } from '#shared/model/ownFont.ts'
import { isLanguage } from '#shared/model/language.ts'
import { aligns, capitals, type Inline, type Marks, type RichText } from '#shared/model/richText.ts'
import { tabAligns } from '#shared/model/tabStop.ts'
import { textRoles, type TextStyle, type Theme } from '#shared/model/theme.ts'

/** What composed slides are made of, as they lie in copies. What came later has the value that it had before. */
export const text = z.string()
export const number = z.number()
export const flag = z.boolean()
/** What a picture is beside its pixels. */
export const pictureNature = {
  moves: z.literal(true).exactOptional(),
  drawing: z.literal(true).exactOptional(),
}
export const color = z.custom<Color>(isColor)
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
  capitals: z.enum(capitals).exactOptional(),
  link: text.exactOptional(),
})

const inline: z.ZodType<Inline> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text, marks }),
  z.object({ kind: z.literal('break') }),
  z.object({ kind: z.literal('variable'), name: text, marks }),
])

export const richText: z.ZodType<RichText> = z.array(
  z.object({
    list: z
      .object({ kind: z.enum(['bullet', 'number']), level: number, ordinal: number.nullable() })
      .nullable(),
    align: z.enum(aligns).nullable(),
    lineSpacing: number.nullable(),
    direction: z.enum(directions).exactOptional(),
    indent: number.exactOptional(),
    firstLine: number.exactOptional(),
    spaceBefore: number.exactOptional(),
    tabs: z.array(z.object({ at: number, align: z.enum(tabAligns) })).exactOptional(),
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
  capitals: flag.exactOptional(),
})

const family = z.custom<Family>(isFamily)

const ownFont = z.object({
  name: z.string().refine(isOwnName),
  like: z.enum(standIns),
  faces: z.array(
    z.object({
      bold: flag,
      italic: flag,
      asset: z.string().regex(/^[0-9a-f]{64}$/),
      widths: z.string().refine(areWidths),
    }),
  ),
})

export const themeGuard: z.ZodType<Theme> = z.object({
  name: text,
  colors: z.record(z.enum(themeColors), hex),
  fonts: z.object({ heading: family, body: family, own: z.array(ownFont).exactOptional() }),
  text: z.record(z.enum(textRoles), textStyle),
  charts: z.array(color).exactOptional(),
})

export const paint = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('solid'),
    ...{ color, alpha: number },
    pattern: z.object({ name: text, front: color, behind: color }).exactOptional(),
  }),
  z.object({ kind: z.literal('gradient'), angle: number, from: color, to: color }),
])

export const stroke = z.object({ color, width: number, dash: z.enum(dashes) })

export const surface = z.object({
  fill: paint.nullable(),
  stroke: stroke.nullable(),
  radius: number,
  shadow: flag.default(false),
})

export const language = z.string().refine(isLanguage)

export const body = z.object({
  text: richText,
  role: z.enum(textRoles),
  style: textStyle,
  language: language.exactOptional(),
  valign: z.enum(verticalAligns),
  inset: number,
  sides: number.exactOptional(),
  autofit: z.enum(['shrink', 'grow']).exactOptional(),
  columns: z.object({ count: number, gap: number }).exactOptional(),
  lists: z
    .array(
      z.object({
        ...{ before: number, hang: number, sign: text },
        ...{ color: color.exactOptional(), size: number.exactOptional() },
      }),
    )
    .exactOptional(),
  scale: number.exactOptional(),
  columnHeight: number.exactOptional(),
  tabSizes: z.array(z.array(number)).exactOptional(),
})
