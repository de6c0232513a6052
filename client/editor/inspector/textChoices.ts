import type { FamilyOptions } from '#client/deck/ownFonts.ts'
import type { SelectOption } from '#client/ui/Select.tsx'
import { familyName, type Font } from '#shared/model/font.ts'
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

/** The theme's two fonts first, because they follow a new theme; then the families. */
export const fontOptions = (
  { fonts }: Theme,
  families: FamilyOptions,
  current: Font | null,
): readonly SelectOption<Font>[] => [
  { value: 'heading', label: `Heading font (${familyName(fonts.heading)})` },
  { value: 'body', label: `Body font (${familyName(fonts.body)})` },
  ...families(current),
]
