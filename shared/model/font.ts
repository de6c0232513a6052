/** The six families that PowerPoint has everywhere and that a metric-compatible web font can stand in for. */
export const fontFamilies = [
  'Arial',
  'Calibri',
  'Cambria',
  'Georgia',
  'Times New Roman',
  'Courier New',
] as const
export type FontFamily = (typeof fontFamilies)[number]

/** The web font with the same advance widths, drawn in its family's place on screen. */
export const webFonts: Record<FontFamily, string> = {
  Arial: 'Arimo',
  Calibri: 'Carlito',
  Cambria: 'Caladea',
  Georgia: 'Gelasio',
  'Times New Roman': 'Tinos',
  'Courier New': 'Cousine',
}

/** `heading` and `body` follow the theme. */
export type Font = FontFamily | 'heading' | 'body'

export const isFont = (value: unknown): value is Font =>
  value === 'heading' || value === 'body' || fontFamilies.includes(value as FontFamily)
