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

/** A font that a workspace brought, by the name that programs list it under (`ownFont.ts`). */
export type OwnFamily = `own:${string}`
export type Family = FontFamily | OwnFamily

/** `heading` and `body` follow the theme. */
export type Font = Family | 'heading' | 'body'

/** Nothing that could end a string or a value in style sheets and files. */
const ownName = /^[\p{L}\p{N}][\p{L}\p{N} ._&()-]{0,59}$/u

export const isOwnName = (name: string): boolean => ownName.test(name) && name === name.trim()

/** The name of a font that the workspace brought; `null` for one of the six, and for what follows the theme. */
export const ownNameOf = (font: string): string | null => (font.startsWith('own:') ? font.slice(4) : null)

export const ownFamily = (name: string): OwnFamily => `own:${name}`

export function isFamily(value: unknown): value is Family {
  if (typeof value !== 'string') return false
  const name = ownNameOf(value)
  return name === null ? fontFamilies.includes(value as FontFamily) : isOwnName(name)
}

export const isFont = (value: unknown): value is Font =>
  value === 'heading' || value === 'body' || isFamily(value)

/** As people and programs call it. */
export const familyName = (family: Family): string => ownNameOf(family) ?? family
