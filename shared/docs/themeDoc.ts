import type * as Y from 'yjs'
import { accents, isColor, themeColors, type Color, type ThemeColor } from '#shared/model/color.ts'
import { isFamily, type Family } from '#shared/model/font.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'
import { defaultTheme, textRoles, type TextRole, type TextStyle, type Theme } from '#shared/model/theme.ts'
import { asRecord, asString } from './guards.ts'
import { putOwnFont, readOwnFonts } from './ownFontDoc.ts'
import { readColor } from './paintDoc.ts'
import { readStyle } from './styleDoc.ts'
import { transact } from './transact.ts'
import { put } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * Root map `theme`: `name`, `color.<place>`, `font.heading`, `font.body`, `text.<role>` (a style, as a whole), and
 * over it `text.<role>.<key>`: what was set since has a key each, so that two who change one style both do;
 * `chart.<n>`: the colour of the nth series of charts, where it is not the accent;
 * `own.<name>`: what is known of a font that the workspace brought.
 */
const themeMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('theme')

export function readTheme(doc: Y.Doc): Theme {
  const map = themeMap(doc)
  const own = readOwnFonts(map)
  return {
    name: cutText(asString(map.get('name'), defaultTheme.name), 80),
    colors: eachOf(themeColors, (place) => fixedColor(map.get(`color.${place}`), defaultTheme.colors[place])),
    fonts: {
      heading: asFamily(map.get('font.heading'), defaultTheme.fonts.heading),
      body: asFamily(map.get('font.body'), defaultTheme.fonts.body),
      ...(own.length > 0 && { own }),
    },
    text: eachOf(textRoles, (role) => readRole(map, role)),
    ...readCharts(map),
  }
}

/** Nothing while it says none: the accents. */
function readCharts(map: Y.Map<unknown>): Pick<Theme, 'charts'> {
  const said = accents.map((_, at) => readColor(map.get(`chart.${at}`)))
  return said.some(Boolean) ? { charts: accents.map((accent, at) => said[at] ?? accent) } : {}
}

/** Sets a whole theme, or its colours and fonts and not its type. What is known of own fonts stays known. */
export function setTheme(
  doc: Y.Doc,
  { text, ...look }: Omit<Theme, 'text'> & Partial<Pick<Theme, 'text'>>,
): void {
  transact(doc, () => {
    const map = themeMap(doc)
    put(map, 'name', look.name)
    for (const place of themeColors) put(map, `color.${place}`, look.colors[place])
    put(map, 'font.heading', look.fonts.heading)
    put(map, 'font.body', look.fonts.body)
    for (const font of look.fonts.own ?? []) putOwnFont(map, font.name, font)
    if (!text) return
    putCharts(map, look.charts)
    for (const role of textRoles) {
      put(map, `text.${role}`, text[role])
      for (const key of styleKeys) put(map, `text.${role}.${key}`, undefined)
    }
  })
}

/** One that is the accent of its place is said no more than one that nobody chose. */
function putCharts(map: Y.Map<unknown>, charts: readonly Color[] = accents): void {
  accents.forEach((accent, at) => put(map, `chart.${at}`, charts[at] === accent ? undefined : charts[at]))
}

/** The colour of the nth series of charts, for all that say none themselves; `null`: all of them are the accents. */
export function setThemeChart(doc: Y.Doc, at: number | null, color: Color = 'accent1'): void {
  transact(doc, () => {
    const map = themeMap(doc)
    if (at === null) putCharts(map)
    else put(map, `chart.${at}`, color === accents[at] ? undefined : color)
  })
}

export function setThemeColor(doc: Y.Doc, place: ThemeColor, color: `#${string}`): void {
  transact(doc, () => put(themeMap(doc), `color.${place}`, color))
}

export function setThemeFont(doc: Y.Doc, place: 'heading' | 'body', family: Family): void {
  transact(doc, () => put(themeMap(doc), `font.${place}`, family))
}

/** The origin of what a page notes down of its own accord: nobody's step of undo. */
const noted = Symbol('noted')

/**
 * Notes down what the workspace knows of its fonts by now; `null`: it has that one no longer. Not an edit that
 * anybody made, so no undo takes it back: a colleague's words may be set in the same font by then.
 */
export function noteOwnFonts(doc: Y.Doc, fonts: ReadonlyMap<string, OwnFont | null>): void {
  doc.transact(() => {
    for (const [name, font] of fonts) putOwnFont(themeMap(doc), name, font)
  }, noted)
}

/** Changes a step of the type scale: all words of that role follow, but where they say otherwise themselves. */
export function setThemeText(doc: Y.Doc, role: TextRole, style: Partial<TextStyle>): void {
  transact(doc, () => {
    for (const [key, value] of Object.entries(style)) put(themeMap(doc), `text.${role}.${key}`, value)
  })
}

function readRole(map: Y.Map<unknown>, role: TextRole): TextStyle {
  const whole = asRecord(map.get(`text.${role}`))
  return {
    ...defaultTheme.text[role],
    ...(whole ? readStyle((key) => whole[key]) : {}),
    ...readStyle((key) => map.get(`text.${role}.${key}`)),
  }
}

const asFamily = (value: unknown, fallback: Family): Family => (isFamily(value) ? value : fallback)

const styleKeys = [...Object.keys(defaultTheme.text.body), 'capitals']

/** A theme's places hold fixed colours: a place that named another could go round in a circle. */
const fixedColor = (value: unknown, fallback: `#${string}`): `#${string}` =>
  isColor(value) && value.startsWith('#') ? (value as Color & `#${string}`) : fallback

const eachOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
