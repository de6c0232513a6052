import { child, numberOf, type XmlElement } from '../xml/readXml.ts'
import { readColor, type ReadColor } from './colors.ts'
import { readFill, type ReadFill, type StyledLine } from './paint.ts'
import type { Reading } from './reading.ts'

/** What a shape's `p:style` takes from the theme by number. */
export interface ShapeStyle {
  readonly fill: ReadFill | undefined
  readonly line: StyledLine | null
  readonly fontColor: ReadColor | null
  readonly shadow: boolean
}

const noStyle: ShapeStyle = { fill: undefined, line: null, fontColor: null, shadow: false }

export function readShapeStyle(style: XmlElement | null, reading: Reading): ShapeStyle {
  if (!style) return noStyle
  const { formats } = reading.theme
  const [fillRef, lineRef] = [child(style, 'a:fillRef'), child(style, 'a:lnRef')]
  const lineIndex = numberOf(lineRef, 'idx') ?? 0
  const line = child(formats, 'a:lnStyleLst')?.children[lineIndex - 1] ?? null
  return {
    fill: themeFill(fillRef, reading),
    line: lineIndex > 0 ? { line, color: readColor(lineRef, reading.palette) } : null,
    fontColor: readColor(child(style, 'a:fontRef'), reading.palette),
    shadow: themeShadow(child(style, 'a:effectRef'), reading),
  }
}

function themeShadow(ref: XmlElement | null, { theme }: Reading): boolean {
  const index = numberOf(ref, 'idx') ?? 0
  const effects = index > 0 ? child(theme.formats, 'a:effectStyleLst')?.children[index - 1] : undefined
  return child(effects ?? null, 'a:effectLst', 'a:outerShdw') !== null
}

/** From 1,000 on fills are those of backgrounds. `undefined` for none. */
export function themeFill(ref: XmlElement | null, reading: Reading): ReadFill | undefined {
  const index = numberOf(ref, 'idx') ?? 0
  if (index === 0) return undefined
  const { formats } = reading.theme
  const list = child(formats, index > 1000 ? 'a:bgFillStyleLst' : 'a:fillStyleLst')
  const fill = list?.children[index > 1000 ? index - 1001 : index - 1]
  const color = readColor(ref, reading.palette)
  if (!fill) return color ? { kind: 'solid', color: color.color, alpha: color.alpha } : undefined
  const parent = { name: '', attributes: new Map<string, string>(), children: [fill], text: '' }
  return readFill(parent, { ...reading, part: reading.theme.path }, color)
}
