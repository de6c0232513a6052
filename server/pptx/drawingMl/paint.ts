import { isPattern } from '#shared/model/patternBits.ts'
import type { PlanColor, PlanOutline, PlanPaint } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'

const opaque = 100_000

/** A place in the theme, or a fixed value; see-through below 100 %. */
export function color(plan: PlanColor, alpha = opaque): Xml {
  const seeThrough = alpha < opaque ? el('a:alpha', { val: alpha }) : null
  return 'scheme' in plan
    ? el('a:schemeClr', { val: plan.scheme }, seeThrough)
    : el('a:srgbClr', { val: plan.rgb }, seeThrough)
}

export const solidFill = (plan: PlanColor, alpha = opaque): Xml => el('a:solidFill', {}, color(plan, alpha))

/** `null` is written out: an absent fill would be the theme's. */
export function fill(paint: PlanPaint | null): Xml {
  if (paint === null) return el('a:noFill')
  if (paint.kind === 'solid')
    return paint.pattern && isPattern(paint.pattern.preset)
      ? patternFill(paint.pattern, paint.alpha)
      : solidFill(paint.color, paint.alpha)
  return el(
    'a:gradFill',
    { rotWithShape: true },
    el('a:gsLst', {}, stop(0, paint.from), stop(100_000, paint.to)),
    // Unscaled: the angle is the true one, not one stretched to the shape's diagonal.
    el('a:lin', { ang: paint.angle, scaled: false }),
  )
}

type PlanPattern = NonNullable<Extract<PlanPaint, { kind: 'solid' }>['pattern']>

const patternFill = ({ preset, front, behind }: PlanPattern, alpha: number): Xml =>
  el(
    'a:pattFill',
    { prst: preset },
    el('a:fgClr', {}, color(front, alpha)),
    el('a:bgClr', {}, color(behind, alpha)),
  )

interface Stroke {
  /** Its ends and corners, where those of a border are sharp. */
  readonly isRound?: boolean
  /** What is drawn where it begins and where it ends. */
  readonly heads?: readonly (Xml | null)[]
}

/** Sharp corners, as a browser draws a border: without a word on it they would be round. */
export const outline = (
  { width, color: plan, dash }: PlanOutline,
  { isRound = false, heads = [] }: Stroke = {},
): Xml =>
  el(
    'a:ln',
    { w: width, cap: isRound ? 'rnd' : null },
    solidFill(plan),
    el('a:prstDash', { val: dash }),
    isRound ? el('a:round') : mitre,
    ...heads,
  )

const mitre = el('a:miter', { lim: 800_000 })

const stop = (pos: number, plan: PlanColor): Xml => el('a:gs', { pos }, color(plan))
