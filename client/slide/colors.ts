import type { CSSProperties } from 'react'
import { isThemeColor, themeColors, type Color, type Paint } from '#shared/model/color.ts'
import type { Theme } from '#shared/model/theme.ts'
import { ownFamily } from '#shared/model/font.ts'
import { familyValue, ownAlias } from './fontValue.ts'

/** A colour for CSS inside a slide. Theme places are custom properties, so that a new theme repaints, not redraws. */
export const colorValue = (color: Color): string => (isThemeColor(color) ? `var(--c-${color})` : color)

/** A paint as a CSS background. Its angle counts from left-to-right, CSS's from bottom-to-top. */
export function paintValue(paint: Paint): string {
  if (paint.kind === 'gradient') {
    return `linear-gradient(${paint.angle + 90}deg, ${colorValue(paint.from)}, ${colorValue(paint.to)})`
  }
  const color = colorValue(paint.color)
  return paint.alpha === 1 ? color : `color-mix(in srgb, ${color} ${paint.alpha * 100}%, transparent)`
}

const known = new WeakMap<Theme, CSSProperties>()

/** The theme as custom properties: `--c-<place>`, `--f-heading`, `--f-body`, `--own-<name>`. The same object for the same theme. */
export function themeProperties(theme: Theme): CSSProperties {
  const made = known.get(theme) ?? properties(theme)
  known.set(theme, made)
  return made
}

function properties(theme: Theme): CSSProperties & Readonly<Record<`--${string}`, string>> {
  const colors = themeColors.map((place) => [`--c-${place}`, theme.colors[place]] as const)
  const { heading, body, own = [] } = theme.fonts
  const fonts = { '--f-heading': familyValue(heading, own), '--f-body': familyValue(body, own) }
  const brought = own.map(({ name }) => [`--${ownAlias(name)}`, familyValue(ownFamily(name), own)] as const)
  return { ...Object.fromEntries([...colors, ...brought]), ...fonts }
}
