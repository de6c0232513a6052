import { themeColors, type ThemeColor } from '#shared/model/color.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { Swatch } from '#client/ui/ColorSwatches.tsx'

export const colorNames: Readonly<Record<ThemeColor, string>> = {
  text: 'Text',
  background: 'Background',
  text2: 'Quiet text',
  background2: 'Quiet background',
  accent1: 'Accent 1',
  accent2: 'Accent 2',
  accent3: 'Accent 3',
  accent4: 'Accent 4',
  accent5: 'Accent 5',
  accent6: 'Accent 6',
  link: 'Link',
}

/** The theme's places as swatches for the colour pickers. */
export const themeSwatches = ({ colors }: Theme): readonly Swatch[] =>
  themeColors.map((place) => ({ value: place, name: colorNames[place], css: colors[place] }))
