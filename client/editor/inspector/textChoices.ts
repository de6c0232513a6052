import { fontFamilies, type Font } from '#shared/model/font.ts'
import type { TextRole, Theme } from '#shared/model/theme.ts'

export const roleNames: Readonly<Record<TextRole, string>> = {
  display: 'Display',
  title: 'Title',
  heading: 'Heading',
  lead: 'Lead',
  body: 'Body',
  small: 'Small',
  eyebrow: 'Eyebrow',
  figure: 'Figure',
}

/** The theme's two fonts first, because they follow a new theme; then the six families. */
export const fontOptions = ({ fonts }: Theme): readonly { value: Font; label: string }[] => [
  { value: 'heading', label: `Heading font (${fonts.heading})` },
  { value: 'body', label: `Body font (${fonts.body})` },
  ...fontFamilies.map((family) => ({ value: family, label: family })),
]
