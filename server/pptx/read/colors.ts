import { schemeNames } from '#shared/pptx/planColor.ts'
import { themeColors, type Color, type ThemeColor } from '#shared/model/color.ts'
import { attribute, byWord, numberOf, type XmlElement } from '../xml/readXml.ts'

/** A colour, and how much of it shows: 0 to 1. */
export interface ReadColor {
  readonly color: Color
  readonly alpha: number
}

type Hex = `#${string}`

/** What names of colours mean on a slide: its theme's colours, under the names that its master maps to them. */
export interface Palette {
  /** The colours of its own theme by DrawingML's names: `dk1`, `accent1`. */
  readonly scheme: ReadonlyMap<string, Hex>
  /** `tx1` → `dk1`. */
  readonly map: ReadonlyMap<string, string>
  /** The deck's places by those names; none where the theme is not the deck's. */
  readonly places: ReadonlyMap<string, ThemeColor>
}

/** The places of a deck whose theme is mapped so. */
export const placesBy = (map: Palette['map']): Palette['places'] =>
  new Map(themeColors.map((place) => [map.get(schemeNames[place]) ?? schemeNames[place], place]))

/**
 * The first colour in an element, such as a fill. `phClr`: what a style of the theme stands open for. `null` where it
 * says none that we know.
 */
export function readColor(
  parent: XmlElement | null,
  palette: Palette,
  phClr: ReadColor | null = null,
): ReadColor | null {
  for (const said of parent?.children ?? []) {
    const base = baseOf(said, palette, phClr)
    if (base) return changed(base, said.children, palette)
  }
  return null
}

function baseOf(said: XmlElement, palette: Palette, phClr: ReadColor | null): ReadColor | null {
  const value = attribute(said, 'val') ?? ''
  switch (said.name) {
    case 'a:srgbClr':
      return opaque(asHex(value))
    case 'a:sysClr':
      return opaque(asHex(attribute(said, 'lastClr') ?? '') ?? (value === 'window' ? '#ffffff' : '#000000'))
    case 'a:schemeClr':
      return value === 'phClr' ? phClr : opaque(schemeColor(value, palette))
    case 'a:prstClr':
      return opaque(presetColor(value))
    case 'a:scrgbClr':
      return opaque(
        hexOf(
          ['r', 'g', 'b'].map((key) => fromLinear((numberOf(said, key) ?? 0) / 100_000)) as unknown as Rgb,
        ),
      )
    case 'a:hslClr': {
      const [hue, sat, lum] = ['hue', 'sat', 'lum'].map((key) => numberOf(said, key) ?? 0) as [
        number,
        number,
        number,
      ]
      return opaque(hexOf(rgbOf([hue / 60_000 / 360, sat / 100_000, lum / 100_000])))
    }
    default:
      return null
  }
}

const opaque = (color: Color | null): ReadColor | null => color && { color, alpha: 1 }

const asHex = (value: string): Hex | null => (/^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : null)

function schemeColor(name: string, { scheme, map, places }: Palette): Color | null {
  const mapped = map.get(name) ?? name
  return places.get(mapped) ?? scheme.get(mapped) ?? null
}

/** A fixed colour for one that may name a place. */
export function fixedColor(color: Color, { scheme, places }: Palette): Hex {
  if (color.startsWith('#')) return color as Hex
  const name = [...places].find(([, place]) => place === color)?.[0] ?? ''
  return scheme.get(name) ?? '#000000'
}

/** What two colours are together where the second one takes up so much of it. */
export function mixed(one: ReadColor, two: ReadColor, share: number, palette: Palette): ReadColor {
  const [from, to] = [one, two].map(({ color }) => parsed(fixedColor(color, palette))) as [Rgb, Rgb]
  const rgb = from.map((part, at) => part + (to[at]! - part) * share) as unknown as Rgb
  return { color: hexOf(rgb), alpha: one.alpha + (two.alpha - one.alpha) * share }
}

/** How far two colours are from each other in the part that differs most, 0 to 1. */
export function apart(one: Color, two: Color, palette: Palette): number {
  const [from, to] = [one, two].map((color) => parsed(fixedColor(color, palette))) as [Rgb, Rgb]
  return Math.max(...from.map((part, at) => Math.abs(part - to[at]!)))
}

/** What the children of a colour make of it. Only what changes the colour itself gives up its place in the theme. */
function changed(base: ReadColor, changes: readonly XmlElement[], palette: Palette): ReadColor {
  let alpha = base.alpha
  let rgb: Rgb | null = null
  for (const change of changes) {
    const by = (numberOf(change, 'val') ?? 0) / 100_000
    if (change.name === 'a:alpha') alpha = by
    else if (change.name === 'a:alphaMod') alpha *= by
    else if (change.name === 'a:alphaOff') alpha += by
    else {
      const apply = mods.get(change.name)
      if (apply) rgb = apply(rgb ?? parsed(fixedColor(base.color, palette)), by)
    }
  }
  return { color: rgb ? hexOf(rgb) : base.color, alpha: Math.min(1, Math.max(0, alpha)) }
}

/** 0 to 1 each. */
type Rgb = readonly [r: number, g: number, b: number]
type Hsl = readonly [h: number, s: number, l: number]

const throughHsl =
  (change: (hsl: Hsl, by: number) => Hsl) =>
  (rgb: Rgb, by: number): Rgb =>
    rgbOf(change(hslOf(rgb), by))

const each = (rgb: Rgb, change: (part: number) => number): Rgb => rgb.map(change) as unknown as Rgb

/** DrawingML's changes of a colour. Tints and shades are of light, not of numbers. */
const mods = byWord<(rgb: Rgb, by: number) => Rgb>({
  'a:lumMod': throughHsl(([h, s, l], by) => [h, s, l * by]),
  'a:lumOff': throughHsl(([h, s, l], by) => [h, s, l + by]),
  'a:lum': throughHsl(([h, s], by) => [h, s, by]),
  'a:satMod': throughHsl(([h, s, l], by) => [h, s * by, l]),
  'a:satOff': throughHsl(([h, s, l], by) => [h, s + by, l]),
  'a:sat': throughHsl(([h, , l], by) => [h, by, l]),
  'a:hueMod': throughHsl(([h, s, l], by) => [(h * by) % 1, s, l]),
  'a:hueOff': throughHsl(([h, s, l], by) => [(h + (by * 100_000) / 60_000 / 360 + 1) % 1, s, l]),
  'a:shade': (rgb, by) => each(rgb, (part) => fromLinear(toLinear(part) * by)),
  'a:tint': (rgb, by) => each(rgb, (part) => fromLinear(1 - (1 - toLinear(part)) * by)),
  'a:inv': (rgb) => each(rgb, (part) => 1 - part),
  'a:gray': ([r, g, b]) => {
    const gray = 0.2126 * r + 0.7152 * g + 0.0722 * b
    return [gray, gray, gray]
  },
  'a:comp': throughHsl(([h, s, l]) => [(h + 0.5) % 1, s, l]),
})

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const fromLinear = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055

const parsed = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb

const hexOf = (rgb: Rgb): Hex =>
  `#${rgb
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

function hslOf([r, g, b]: Rgb): Hsl {
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)]
  const [l, span] = [(high + low) / 2, high - low]
  if (span === 0) return [0, 0, l]
  const s = span / (1 - Math.abs(2 * l - 1))
  const sixth = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4
  return [sixth / 6, s, l]
}

function rgbOf([h, s, l]: Hsl): Rgb {
  const [sat, lum] = [Math.min(1, Math.max(0, s)), Math.min(1, Math.max(0, l))]
  const spread = sat * Math.min(lum, 1 - lum)
  const part = (nth: number): number => {
    const turn = (nth + h * 12) % 12
    return lum - spread * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
  }
  return [part(0), part(8), part(4)]
}

/** Names that DrawingML shortens. */
const written = (name: string): string =>
  name.replace(
    /^(dk|lt|med)(?=[A-Z])/,
    (start) => ({ dk: 'dark', lt: 'light', med: 'medium' })[start] ?? start,
  )

const presetColor = (name: string): Hex => presetColors.get(written(name).toLowerCase()) ?? '#000000'

/** The colours that have a name, which are those of SVG. */
const presetColors: ReadonlyMap<string, Hex> = new Map(
  (
    'aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 ' +
    'black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 ' +
    'chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff ' +
    'darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgrey a9a9a9 darkgreen 006400 ' +
    'darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 ' +
    'darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f ' +
    'darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 ' +
    'dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ' +
    'ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 grey 808080 green 008000 greenyellow adff2f ' +
    'honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa ' +
    'lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff ' +
    'lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgrey d3d3d3 lightgreen 90ee90 lightpink ffb6c1 ' +
    'lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 ' +
    'lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 ' +
    'mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 ' +
    'mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 ' +
    'mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 ' +
    'olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 ' +
    'paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd ' +
    'powderblue b0e0e6 purple 800080 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 ' +
    'sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd ' +
    'slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 ' +
    'thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 ' +
    'yellow ffff00 yellowgreen 9acd32'
  )
    .match(/[a-z]+ [0-9a-f]{6}/g)!
    .map((one) => [one.slice(0, -7), `#${one.slice(-6)}`] as const),
)
