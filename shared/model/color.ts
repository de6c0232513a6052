/** The twelve places of a PowerPoint theme that a deck may use; `text` is dk1, `background` lt1. */
export const themeColors = [
  'text',
  'background',
  'text2',
  'background2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'link',
] as const
export type ThemeColor = (typeof themeColors)[number]

/** What charts colour their series in, unless the theme has colours of its own for them. */
export const accents = themeColors.filter((place) => place.startsWith('accent'))

/** A place in the theme, so that a new theme recolours the deck, or a fixed `#rrggbb` in lower case. */
export type Color = ThemeColor | `#${string}`

const hex = /^#[0-9a-f]{6}$/

export const isThemeColor = (value: unknown): value is ThemeColor => themeColors.includes(value as ThemeColor)

export const isColor = (value: unknown): value is Color =>
  isThemeColor(value) || (typeof value === 'string' && hex.test(value))

/** `alpha` is 0 (clear) to 1. Gradients run along `angle`, degrees clockwise from left-to-right. */
export type Paint =
  | {
      readonly kind: 'solid'
      /** Of a pattern: what it is from further away. */
      readonly color: Color
      readonly alpha: number
      readonly pattern?: Pattern
    }
  | { readonly kind: 'gradient'; readonly angle: number; readonly from: Color; readonly to: Color }

/** PowerPoint's, by its name there (`patternBits.ts`). One that nobody knows is drawn as the paint's colour. */
export interface Pattern {
  readonly name: string
  readonly front: Color
  readonly behind: Color
}

/** What `over` is on `under` where it takes up, or lets through, so much of it: 0 to 1. */
export const blend = (over: `#${string}`, under: `#${string}`, share: number): `#${string}` =>
  `#${[1, 3, 5]
    .map((at) => Math.round(channel(over, at) * share + channel(under, at) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`

const channel = (color: `#${string}`, at: number): number => Number.parseInt(color.slice(at, at + 2), 16)

export const solid = (color: Color, alpha = 1): Paint => ({ kind: 'solid', color, alpha })
export const gradient = (from: Color, to: Color, angle = 45): Paint => ({ kind: 'gradient', angle, from, to })

export const dashes = ['solid', 'dash', 'dot', 'dashDot', 'longDash'] as const
export type Dash = (typeof dashes)[number]

export interface Stroke {
  readonly color: Color
  /** Pixels. */
  readonly width: number
  readonly dash: Dash
}
