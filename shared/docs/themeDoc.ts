import type * as Y from 'yjs'
import { isColor, themeColors, type Color, type ThemeColor } from '#shared/model/color.ts'
import { isFamily, type Family } from '#shared/model/font.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'
import { defaultTheme, textRoles, type TextRole, type TextStyle, type Theme } from '#shared/model/theme.ts'
import { asRecord, asString } from './guards.ts'
import { putOwnFont, readOwnFonts } from './ownFontDoc.ts'
import { readStyle } from './styleDoc.ts'
import { transact } from './transact.ts'
import { put } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * Root map `theme`: `name`, `color.<place>`, `font.heading`, `font.body`, `text.<role>` (a style, as a whole), and
 * over it `text.<role>.<key>`: what was set since has a key each, so that two who change one style both do;
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
  }
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
    for (const role of textRoles) {
      put(map, `text.${role}`, text[role])
      for (const key of styleKeys) put(map, `text.${role}.${key}`, undefined)
    }
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

const styleKeys = Object.keys(defaultTheme.text.body)

/** A theme's places hold fixed colours: a place that named another could go round in a circle. */
const fixedColor = (value: unknown, fallback: `#${string}`): `#${string}` =>
  isColor(value) && value.startsWith('#') ? (value as Color & `#${string}`) : fallback

const eachOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
