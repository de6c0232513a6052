import type { CSSProperties } from 'react'
import type { Marks, Paragraph } from '#shared/model/richText.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import { colorValue } from './colors.ts'
import { fontValue } from './fontValue.ts'
import { paragraphSize } from './paragraphSize.ts'

/** Custom properties beside the ordinary ones, which React's type does not know. */
type Style = CSSProperties & Readonly<Record<`--${string}`, string | number>>

/** A block's style as CSS, to be inherited by `.rich-text` inside. Points stay points: CSS knows them. */
export const textStyleCss = (style: TextStyle): Style => ({
  '--line-spacing': style.lineSpacing,
  '--paragraph-space': `${style.spaceAfter}pt`,
  fontFamily: fontValue(style.font),
  fontSize: `${style.size}pt`,
  fontWeight: style.bold ? 700 : 400,
  fontStyle: style.italic ? 'italic' : 'normal',
  color: colorValue(style.color),
  textAlign: style.align,
  letterSpacing: style.tracking === 0 ? 'normal' : `${style.tracking}pt`,
})

/** What a paragraph says beyond its block's style; `undefined` where it says nothing. */
export function paragraphCss(paragraph: Paragraph): Style | undefined {
  const { align, lineSpacing } = paragraph
  const size = paragraphSize(paragraph)
  if (align === null && lineSpacing === null && size === null) return undefined
  return {
    ...(align === null ? {} : { textAlign: align }),
    ...(lineSpacing === null ? {} : { '--line-spacing': lineSpacing }),
    ...(size === null ? {} : { fontSize: `${size}pt` }),
  }
}

/** Colour, font and size of a run; what is an element of its own (bold, links …) is not in here. */
export function runCss({ color, font, size }: Marks): CSSProperties | undefined {
  if (!color && !font && !size) return undefined
  return {
    ...(color ? { color: colorValue(color) } : {}),
    ...(font ? { fontFamily: fontValue(font) } : {}),
    ...(size ? { fontSize: `${size}pt` } : {}),
  }
}
