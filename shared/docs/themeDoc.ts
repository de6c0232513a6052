import type * as Y from 'yjs'
import { isColor, themeColors, type Color, type ThemeColor } from '#shared/model/color.ts'
import { fontFamilies, type FontFamily } from '#shared/model/font.ts'
import { defaultTheme, textRoles, type TextRole, type TextStyle, type Theme } from '#shared/model/theme.ts'
import { asOneOf, asRecord, asString } from './guards.ts'
import { readStyle } from './styleDoc.ts'
import { transact } from './transact.ts'
import { put } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/** Root map `theme`: `name`, `color.<place>`, `font.heading`, `font.body`, `text.<role>` (a style). */
const themeMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('theme')

export function readTheme(doc: Y.Doc): Theme {
  const map = themeMap(doc)
  return {
    name: cutText(asString(map.get('name'), defaultTheme.name), 80),
    colors: eachOf(themeColors, (place) => fixedColor(map.get(`color.${place}`), defaultTheme.colors[place])),
    fonts: {
      heading: asOneOf(map.get('font.heading'), fontFamilies, defaultTheme.fonts.heading),
      body: asOneOf(map.get('font.body'), fontFamilies, defaultTheme.fonts.body),
    },
    text: eachOf(textRoles, (role) => readRole(map.get(`text.${role}`), role)),
  }
}

export function setTheme(doc: Y.Doc, theme: Theme): void {
  transact(doc, () => {
    const map = themeMap(doc)
    put(map, 'name', theme.name)
    for (const place of themeColors) put(map, `color.${place}`, theme.colors[place])
    put(map, 'font.heading', theme.fonts.heading)
    put(map, 'font.body', theme.fonts.body)
    for (const role of textRoles) put(map, `text.${role}`, theme.text[role])
  })
}

export function setThemeColor(doc: Y.Doc, place: ThemeColor, color: `#${string}`): void {
  transact(doc, () => put(themeMap(doc), `color.${place}`, color))
}

export function setThemeFont(doc: Y.Doc, place: 'heading' | 'body', family: FontFamily): void {
  transact(doc, () => put(themeMap(doc), `font.${place}`, family))
}

function readRole(value: unknown, role: TextRole): TextStyle {
  const stored = asRecord(value)
  return { ...defaultTheme.text[role], ...(stored ? readStyle((key) => stored[key]) : {}) }
}

/** A theme's places hold fixed colours: a place that named another could go round in a circle. */
const fixedColor = (value: unknown, fallback: `#${string}`): `#${string}` =>
  isColor(value) && value.startsWith('#') ? (value as Color & `#${string}`) : fallback

const eachOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
