import type { PlanBox, PlanColor, PlanFrame, PlanPaint, PlanShape } from '../pptx/plan.ts'
import { inkOf } from '../pptx/planColor.ts'
import { blend } from '../model/color.ts'
import type { Theme } from '../model/theme.ts'

type Hex = `#${string}`

/** The colours that may lie behind words: several for a gradient; `null` where nobody can say, as over a picture. */
export type Grounds = readonly Hex[] | null

/**
 * What lies behind words. `shapes`: those beneath them, from the back; `own`: what their own box or cell is painted
 * with; `background`: the slide's.
 */
export function groundsBehind(
  shapes: readonly PlanShape[],
  own: PlanPaint | null,
  words: PlanFrame,
  background: PlanPaint,
  theme: Theme,
): Grounds {
  if (own && isOpaque(own)) return paintColors(own, theme)
  const under = underneath(shapes, words, background, theme)
  return own && under ? tinted(own, under, theme) : under
}

function underneath(
  shapes: readonly PlanShape[],
  words: PlanFrame,
  background: PlanPaint,
  theme: Theme,
): Grounds {
  const at = shapes.findLastIndex((shape) => isPainted(shape) && meets(shape.frame, words))
  const ground = shapes[at]
  if (ground === undefined) return paintColors(background, theme)
  if (ground.kind !== 'box' || !ground.fill || !covers(ground, words)) return null
  return groundsBehind(shapes.slice(0, at), ground.fill, words, background, theme)
}

/** Lines and charts leave what lies behind them in sight. */
const isPainted = (shape: PlanShape): boolean =>
  shape.kind === 'picture' || shape.kind === 'table' || (shape.kind === 'box' && shape.fill !== null)

const isOpaque = (paint: PlanPaint): boolean => paint.kind === 'gradient' || paint.alpha >= 100_000

function paintColors(paint: PlanPaint, theme: Theme): readonly Hex[] {
  const colors: readonly PlanColor[] = paint.kind === 'solid' ? [paint.color] : [paint.from, paint.to]
  return colors.map((color) => inkOf(color, theme))
}

/** A paint that lets through what is under it. */
const tinted = (over: PlanPaint, under: readonly Hex[], theme: Theme): readonly Hex[] =>
  over.kind === 'gradient'
    ? paintColors(over, theme)
    : under.map((ground) => blend(inkOf(over.color, theme), ground, over.alpha / 100_000))

/** Upright rectangles alone are known to fill their frame. */
const covers = ({ frame, geometry }: PlanBox, words: PlanFrame): boolean =>
  frame.rotation === 0 && /^(rect|roundRect)$/.test(geometry.preset) && holds(frame, about(words))

const meets = (one: PlanFrame, other: PlanFrame): boolean => {
  const [a, b] = [about(one), about(other)]
  return a.x < b.x + b.cx && b.x < a.x + a.cx && a.y < b.y + b.cy && b.y < a.y + a.cy
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.cx >= inner.x + inner.cx &&
  outer.y + outer.cy >= inner.y + inner.cy

type Box = Pick<PlanFrame, 'x' | 'y' | 'cx' | 'cy'>

/** The upright box about a frame that may be turned. */
function about({ x, y, cx, cy, rotation }: PlanFrame): Box {
  const turn = (rotation / 60_000) * (Math.PI / 180)
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const [width, height] = [cx * cos + cy * sin, cx * sin + cy * cos]
  return { x: x + (cx - width) / 2, y: y + (cy - height) / 2, cx: width, cy: height }
}
