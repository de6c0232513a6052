import { contrast } from '#shared/checks/contrast.ts'
import { isThemeColor, type Color, type Paint, type ThemeColor } from '#shared/model/color.ts'
import type { Theme } from '#shared/model/theme.ts'

/** WCAG 2.2 asks for this much of what is drawn, as of large words. */
const enough = 3

/** The first of a theme's inks that stands out on a slide's background, so that what is put there is seen. */
export function inkOn(background: Paint, { colors }: Theme): ThemeColor {
  const hexOf = (color: Color): `#${string}` => (isThemeColor(color) ? colors[color] : color)
  const grounds = background.kind === 'solid' ? [background.color] : [background.from, background.to]
  const standsOut = (ink: ThemeColor): boolean =>
    grounds.every((ground) => contrast(colors[ink], hexOf(ground)) >= enough)
  return (['accent1', 'text', 'background'] as const).find(standsOut) ?? 'text'
}
