import type { ThemeColor } from '#shared/model/color.ts'
import { defaultTheme, textRoles, type TextRole, type TextStyle, type Theme } from '#shared/model/theme.ts'

interface ThemePlan {
  readonly name: string
  readonly colors: Readonly<Record<ThemeColor, `#${string}`>>
  readonly fonts: Theme['fonts']
  /** What differs from the neutral theme's scale. */
  readonly text: Partial<Readonly<Record<TextRole, Partial<TextStyle>>>>
}

/** A theme of its own on the neutral theme's scale. */
export const themeOf = ({ text, ...plan }: ThemePlan): Theme => ({
  ...plan,
  text: Object.fromEntries(
    textRoles.map((role) => [role, { ...defaultTheme.text[role], ...text[role] }]),
  ) as Record<TextRole, TextStyle>,
})
