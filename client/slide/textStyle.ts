import { signWidth, type ListLevel } from '#shared/model/listMarker.ts'
import type { Marks } from '#shared/model/richText.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import { colorValue } from './colors.ts'
import { fittedPoints } from './fittedPoints.ts'
import { fontValue } from './fontValue.ts'
import type { Style } from './paragraphLook.ts'

/**
 * A block's style as CSS, to be inherited by `.rich-text` inside. Points stay points: CSS knows them. `scale`: of all type sizes in it.
 */
export const textStyleCss = (style: TextStyle, scale = 1): Style => ({
  ...(scale !== 1 && { '--fit': scale }),
  '--line-spacing': style.lineSpacing,
  '--paragraph-space': `${style.spaceAfter}pt`,
  fontFamily: fontValue(style.font),
  ...(signWidth(style.font) !== 1 && { '--sign-width': signWidth(style.font) }),
  fontSize: scale === 1 ? `${style.size}pt` : fittedPoints(style.size),
  fontWeight: style.bold ? 700 : 400,
  fontStyle: style.italic ? 'italic' : 'normal',
  color: colorValue(style.color),
  // A line begins on the left, unless its words go the other way; whoever wants a side says so of a paragraph.
  textAlign: style.align === 'left' ? 'start' : style.align,
  letterSpacing: style.tracking === 0 ? 'normal' : `${style.tracking}pt`,
  ...(style.capitals && { textTransform: 'uppercase' }),
})

/** How a block's lists stand, for the paragraphs in it: they look up what is said of their level. */
export const listsCss = (lists: readonly ListLevel[] = []): Style =>
  Object.assign({}, ...lists.map(levelCss)) as Style

const levelCss = ({ before, hang, sign, color, size }: ListLevel, level: number): Style => ({
  [`--before-${level}`]: `${before}px`,
  [`--hang-${level}`]: `${hang}px`,
  [`--sign-${level}`]: JSON.stringify(sign),
  ...(color && { [`--sign-color-${level}`]: colorValue(color) }),
  ...(size !== undefined && { [`--sign-size-${level}`]: size }),
})

/** Where the tabs of paragraphs end: each looks up its own (`tabStyle`). */
export const tabsCss = (sizes: readonly (readonly number[])[] = []): Style =>
  Object.fromEntries(
    sizes.flatMap((one, paragraph) => one.map((size, nth) => [`--tab-${paragraph}-${nth}`, `${size}px`])),
  )

/** Colour, font and size of a run; what is an element of its own (bold, links …) is not in here. */
export function runCss({ color, font, size }: Marks): Style | undefined {
  if (!color && !font && !size) return undefined
  return {
    ...(color ? { color: colorValue(color), '--run-color': colorValue(color) } : {}),
    ...(font ? { fontFamily: fontValue(font) } : {}),
    ...(size ? { fontSize: fittedPoints(size) } : {}),
  }
}
