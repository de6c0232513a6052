import { ownNameOf, webFonts, type Family, type Font, type FontFamily } from '#shared/model/font.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'

const generic: Record<FontFamily, string> = {
  Arial: 'sans-serif',
  Calibri: 'sans-serif',
  Cambria: 'serif',
  Georgia: 'serif',
  'Times New Roman': 'serif',
  'Courier New': 'monospace',
}

/** The stand-in first, even where the real font is installed: every screen breaks lines alike. */
const drawnAs = (family: FontFamily): string => `${webFonts[family]}, '${family}', ${generic[family]}`

/** What a font of the workspace's own is called in style sheets: never like one that is installed. */
export const ownAlias = (name: string): string =>
  `own-${name.replace(/[^A-Za-z0-9]/gu, (sign) => `-${sign.codePointAt(0)!.toString(16)}-`)}`

/** A family for CSS; `own`: what is known of fonts that the workspace brought. One that is gone is drawn in Arial. */
export function familyValue(family: Family, own: readonly OwnFont[] = []): string {
  const name = ownNameOf(family)
  if (name === null) return drawnAs(family as FontFamily)
  const font = own.find((one) => one.name === name)
  return font ? `${ownAlias(name)}, ${drawnAs(font.like)}` : drawnAs('Arial')
}

/** A font for CSS inside a slide; `heading`, `body` and own fonts follow the theme's custom properties. */
export function fontValue(font: Font): string {
  if (font === 'heading' || font === 'body') return `var(--f-${font})`
  const name = ownNameOf(font)
  return name === null ? familyValue(font) : `var(--${ownAlias(name)}, ${drawnAs('Arial')})`
}
