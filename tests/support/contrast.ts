import type { Color, Paint } from '#shared/model/color.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { Theme } from '#shared/model/theme.ts'

type Rgb = readonly [number, number, number]

const rgbOf = (color: Color, { colors }: Theme): Rgb => {
  const hex = color.startsWith('#') ? color : colors[color as keyof Theme['colors']]
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}

/** WCAG 2.2, relative luminance. */
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const ratio = (a: Rgb, b: Rgb): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((one, two) => one - two) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Text from here on is large: 18 pt, or 14 pt bold. */
export const neededContrast = ({ size, bold }: ComposedBody['style']): number =>
  size >= 18 || (bold && size >= 14) ? 3 : 4.5

/** The lowest contrast of a block's words with what lies right behind them; `null` over a picture. */
export function contrast(slide: ComposedSlide, at: number, theme: Theme): number | null {
  const block = slide.blocks[at]
  if (!block || !('body' in block)) return null
  const behind = groundsBehind(slide, at, theme)
  const ink = rgbOf(block.body.style.color, theme)
  return behind && Math.min(...behind.map((ground) => ratio(ink, ground)))
}

/** The colours that may lie behind a block: several for a gradient. */
function groundsBehind(slide: ComposedSlide, top: number, theme: Theme): readonly Rgb[] | null {
  const { frame } = slide.blocks[top]!
  for (let at = top; at >= 0; at--) {
    const block = slide.blocks[at]!
    if (at < top && !covers(block.frame, frame)) continue
    if (block.kind === 'image') return null
    const fill = 'surface' in block ? block.surface.fill : null
    if (!fill || (fill.kind === 'solid' && fill.alpha === 0)) continue
    if (fill.kind === 'gradient' || fill.alpha === 1) return paintColors(fill, theme)
    const under = at > 0 ? groundsBehind(slide, at - 1, theme) : paintColors(slide.background, theme)
    const [over] = paintColors(fill, theme)
    return under && under.map((ground) => blend(over!, ground, fill.alpha))
  }
  return paintColors(slide.background, theme)
}

const paintColors = (paint: Paint, theme: Theme): readonly Rgb[] =>
  paint.kind === 'solid' ? [rgbOf(paint.color, theme)] : [rgbOf(paint.from, theme), rgbOf(paint.to, theme)]

const blend = (over: Rgb, under: Rgb, alpha: number): Rgb =>
  over.map((value, at) => value * alpha + under[at]! * (1 - alpha)) as unknown as Rgb

/** Most of the text's box: a badge or a band lies behind words even if their boxes reach a little over it. */
function covers(ground: Frame, words: Frame): boolean {
  const w = Math.min(ground.x + ground.w, words.x + words.w) - Math.max(ground.x, words.x)
  const h = Math.min(ground.y + ground.h, words.y + words.h) - Math.max(ground.y, words.y)
  return w > 0 && h > 0 && w * h > 0.6 * words.w * words.h
}
