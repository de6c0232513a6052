import { webFonts, type Font, type FontFamily } from '#shared/model/font.ts'

const generic: Record<FontFamily, string> = {
  Arial: 'sans-serif',
  Calibri: 'sans-serif',
  Cambria: 'serif',
  Georgia: 'serif',
  'Times New Roman': 'serif',
  'Courier New': 'monospace',
}

/** The stand-in first, even where the real font is installed: every screen breaks lines alike. */
export const familyValue = (family: FontFamily): string =>
  `${webFonts[family]}, '${family}', ${generic[family]}`

/** A font for CSS inside a slide; `heading` and `body` follow the theme's custom properties. */
export const fontValue = (font: Font): string =>
  font === 'heading' || font === 'body' ? `var(--f-${font})` : familyValue(font)
