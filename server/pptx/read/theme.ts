import { schemeSlots } from '#shared/pptx/plan.ts'
import type { Color } from '#shared/model/color.ts'
import {
  fontFamilies,
  isFamily,
  isOwnName,
  ownFamily,
  type Family,
  type Font,
  type FontFamily,
} from '#shared/model/font.ts'
import { attribute, byWord, child, type XmlElement } from '../xml/readXml.ts'
import type { Palette } from './colors.ts'
import type { OpenPackage } from './openPackage.ts'

/** A theme of a file. */
export interface FileTheme {
  readonly path: string
  readonly name: string
  readonly scheme: Palette['scheme']
  readonly fonts: Readonly<Record<'major' | 'minor', Family>>
  /** Its lists of fills and lines, which styles of shapes name by number. */
  readonly formats: XmlElement | null
  /** What it says of newly drawn shapes, lines and text boxes. */
  readonly objects: XmlElement | null
}

type Hex = `#${string}`

const usualScheme: ReadonlyMap<string, Hex> = new Map<string, Hex>([
  ['dk1', '#000000'],
  ['lt1', '#ffffff'],
  ['dk2', '#44546a'],
  ['lt2', '#e7e6e6'],
  ['accent1', '#4472c4'],
  ['accent2', '#ed7d31'],
  ['accent3', '#a5a5a5'],
  ['accent4', '#ffc000'],
  ['accent5', '#5b9bd5'],
  ['accent6', '#70ad47'],
  ['hlink', '#0563c1'],
  ['folHlink', '#954f72'],
])

/** The theme of a master; Office's own where it has none that can be read. */
export function readTheme(file: OpenPackage, master: string): FileTheme {
  const path = file.related(master, 'theme')
  const root = path === null ? null : file.xml(path)
  const elements = child(root, 'a:themeElements')
  const fonts = child(elements, 'a:fontScheme')
  return {
    path: path ?? '',
    name: attribute(root, 'name') ?? '',
    scheme: schemeOf(child(elements, 'a:clrScheme')),
    fonts: { major: fontIn(child(fonts, 'a:majorFont')), minor: fontIn(child(fonts, 'a:minorFont')) },
    formats: child(elements, 'a:fmtScheme'),
    objects: child(root, 'a:objectDefaults'),
  }
}

/** The colours that a part, such as a chart, has instead of its slide's theme; `null`: it has none of its own. */
export function overridingScheme(file: OpenPackage, part: string): FileTheme['scheme'] | null {
  const path = file.related(part, 'themeOverride')
  const scheme = path === null ? null : child(file.xml(path), 'a:clrScheme')
  return scheme && schemeOf(scheme)
}

const schemeOf = (scheme: XmlElement | null): FileTheme['scheme'] =>
  new Map(
    schemeSlots.map((name) => [name, schemeColor(child(scheme, `a:${name}`)) ?? usualScheme.get(name)!]),
  )

function schemeColor(place: XmlElement | null): Hex | null {
  const [said] = place?.children ?? []
  const hex = attribute(said, 'lastClr') ?? attribute(said, 'val') ?? ''
  return /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toLowerCase()}` : null
}

const fontIn = (place: XmlElement | null): Family =>
  familyOf(attribute(child(place, 'a:latin'), 'typeface') ?? '') ?? 'Calibri'

/** Fonts by other names, and those that have the widths of one of the six. */
const others = byWord<FontFamily>({
  arimo: 'Arial',
  'liberation sans': 'Arial',
  helvetica: 'Arial',
  'helvetica neue': 'Arial',
  carlito: 'Calibri',
  caladea: 'Cambria',
  gelasio: 'Georgia',
  tinos: 'Times New Roman',
  times: 'Times New Roman',
  'liberation serif': 'Times New Roman',
  cousine: 'Courier New',
  courier: 'Courier New',
  'liberation mono': 'Courier New',
})

/** A font as decks name it: one of the six, or by its own name, which stays with the words. `null` for no name. */
function familyOf(typeface: string): Family | null {
  const name = typeface.trim().replace(/;.*$/, '')
  const known =
    fontFamilies.find((family) => family.toLowerCase() === name.toLowerCase()) ??
    others.get(name.toLowerCase())
  if (known) return known
  return isOwnName(name) && isFamily(ownFamily(name)) ? ownFamily(name) : null
}

/** A typeface as runs name it; those that begin with `+` are the theme's. */
export function fontOf(typeface: string, fonts: FileTheme['fonts'], decks: FileTheme['fonts']): Font | null {
  if (/^\+mj/.test(typeface)) return fonts.major === decks.major ? 'heading' : fonts.major
  if (/^\+mn/.test(typeface)) return fonts.minor === decks.minor ? 'body' : fonts.minor
  return typeface === '' ? null : familyOf(typeface)
}

/** The colours of a deck with this theme, through its master's map. */
export function deckColors({ scheme }: FileTheme, map: Palette['map']) {
  const at = (name: string): Hex => scheme.get(map.get(name) ?? name) ?? '#000000'
  return {
    text: at('tx1'),
    background: at('bg1'),
    text2: at('tx2'),
    background2: at('bg2'),
    accent1: at('accent1'),
    accent2: at('accent2'),
    accent3: at('accent3'),
    accent4: at('accent4'),
    accent5: at('accent5'),
    accent6: at('accent6'),
    link: at('hlink'),
  } satisfies Record<Exclude<Color, Hex>, Hex>
}
