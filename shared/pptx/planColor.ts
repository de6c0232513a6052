import { isColor, isThemeColor, themeColors } from '../model/color.ts'
import type { Color, Dash, Paint, Pattern, Stroke, ThemeColor } from '../model/color.ts'
import type { Theme } from '../model/theme.ts'
import type { PlanColor, PlanOutline, PlanPaint } from './plan.ts'
import { angle, emuSize, thousandths } from './units.ts'

/** A slide says `tx1` where the theme part says `dk1`: the names on this side of the colour map. */
export const schemeNames: Readonly<Record<ThemeColor, string>> = {
  text: 'tx1',
  background: 'bg1',
  text2: 'tx2',
  background2: 'bg2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  link: 'hlink',
}

const dashes = {
  solid: 'solid',
  dash: 'dash',
  dot: 'sysDot',
  dashDot: 'dashDot',
  longDash: 'lgDash',
} as const satisfies Record<Dash, PlanOutline['dash']>

export const hexDigits = (color: string): string => color.slice(1).toUpperCase()

/** What is no colour at all becomes the theme's text colour. */
export function planColor(color: Color): PlanColor {
  if (isThemeColor(color)) return { scheme: schemeNames[color] }
  return isColor(color) ? { rgb: hexDigits(color) } : { scheme: schemeNames.text }
}

/** The colour that a theme shows for it. */
export function inkOf(color: PlanColor, { colors }: Theme): `#${string}` {
  if ('rgb' in color) return `#${color.rgb.toLowerCase()}`
  return colors[themeColors.find((name) => schemeNames[name] === color.scheme) ?? 'text']
}

export const planPaint = (paint: Paint): PlanPaint =>
  paint.kind === 'solid'
    ? {
        ...{ kind: 'solid', color: planColor(paint.color), alpha: thousandths(paint.alpha) },
        ...(paint.pattern && { pattern: planPattern(paint.pattern) }),
      }
    : { kind: 'gradient', angle: angle(paint.angle), from: planColor(paint.from), to: planColor(paint.to) }

const planPattern = ({ name, front, behind }: Pattern) => ({
  preset: name,
  front: planColor(front),
  behind: planColor(behind),
})

/** `null` for a stroke too thin to see: PowerPoint would draw a width of 0 as a hairline. */
export function planOutline(stroke: Stroke | null): PlanOutline | null {
  const width = Math.min(emuSize(stroke?.width ?? 0), 20_116_800)
  return stroke === null || width === 0
    ? null
    : { color: planColor(stroke.color), width, dash: dashes[stroke.dash] ?? 'solid' }
}
