import type * as Y from 'yjs'
import { asBoolean, asNumber, asOneOf, asRecord, asString } from '#shared/docs/guards.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { newText } from '#shared/docs/richTextWrite.ts'
import { asText, noneFor, put, putAll } from '#shared/docs/ymap.ts'
import { cutText } from '#shared/model/characters.ts'
import { isColor, type Color } from '#shared/model/color.ts'
import { isId } from '#shared/model/ids.ts'
import { byOrder, isOrder, orderBetween, type Ordered } from '#shared/model/order.ts'
import { noText } from '#shared/model/richText.ts'
import { isVariableName } from '#shared/model/variables.ts'
import { noPicture, type BlockDoc } from '../blockDoc.ts'
import {
  chartParts,
  chartTypes,
  labelKinds,
  legendPlaces,
  mostCategories,
  mostSeries,
  plainLook,
  type ChartBlock,
  type ChartContent,
  type ChartFact,
  type ChartLook,
  type ChartPoint,
} from './model.ts'
import { isLookOption, readOptions } from './options.ts'

/** The two sides of the data. */
export type Side = 'series' | 'category'

/** What a document may hold of a side. Two who add at once may pass what one may add; none of it is hidden. */
const mostRead = { series: mostSeries * 2, category: mostCategories * 2 } as const

/**
 * Keys of a chart's map, each one value, so that no two people are in each other's way: `series/<id>` and
 * `category/<id>` (their order), `text/<part>` (a text), `value/<series>/<category>` (a number, or `{ fact }`),
 * `color/<series>`, `color/<series>/<category>`, `line/<series>`, `highlight`, and those of the look. A value
 * lies under both ids: a series and a category that are added at once make a rectangle.
 */
export const chartDoc: BlockDoc<ChartBlock, ChartContent> = {
  read(map) {
    const series = sideOf(map, 'series')
    const categories = sideOf(map, 'category')
    const cell = (prefix: string, a: string, b: string): unknown => map.get(`${prefix}/${a}/${b}`)
    return {
      look: readLook(map),
      title: textAt(map, chartParts.title),
      x: textAt(map, chartParts.x),
      y: textAt(map, chartParts.y),
      categories: categories.map(({ id }) => ({ id, ...textAt(map, chartParts.category(id)) })),
      series: series.map(({ id }) => ({
        id,
        ...textAt(map, chartParts.series(id)),
        color: asColor(map.get(`color/${id}`)),
        asLine: asBoolean(map.get(`line/${id}`)),
        values: categories.map((category) => asValue(cell('value', id, category.id))),
        points: categories.map((category) => asColor(cell('color', id, category.id))),
      })),
      facts: series.flatMap(({ id }) =>
        categories.flatMap((category): readonly ChartFact[] => {
          const name = asRecord(cell('value', id, category.id))?.['fact']
          return isVariableName(name) ? [{ series: id, category: category.id, name }] : []
        }),
      ),
      highlight: readPoint(map.get('highlight')),
    }
  },
  write(map, { look, title, x, y, categories, series, facts = [], highlight }) {
    changeChart(look)(map)
    put(map, 'highlight', highlight ?? undefined)
    for (const [part, { text }] of Object.entries({ title, x, y })) map.set(textKey(part), newText(text))
    const kept = categories.slice(0, mostRead.category)
    for (const { id, text } of kept) append(map, 'category', id, text)
    for (const one of series.slice(0, mostRead.series)) {
      append(map, 'series', one.id, one.text)
      putAll(map, {
        [`color/${one.id}`]: one.color ?? undefined,
        [`line/${one.id}`]: one.asLine || undefined,
      })
      for (const [at, { id }] of kept.entries()) {
        put(map, `value/${one.id}/${id}`, one.values[at] ?? undefined)
        put(map, `color/${one.id}/${id}`, one.points[at] ?? undefined)
      }
    }
    for (const fact of facts.slice(0, mostRead.series * mostRead.category))
      put(map, `value/${fact.series}/${fact.category}`, { fact: fact.name })
  },
  isLook: (key) => Object.hasOwn(plainLook, key) || isLookOption(key),
  keyOfText: (part) => (isPart(part) ? textKey(part) : null),
  partOfKey(key) {
    const part = key.startsWith('text/') ? key.slice('text/'.length) : ''
    return isPart(part) ? part : null
  },
  ...noPicture,
}

/** `null`: as it comes. */
export type ChartChange = { readonly [K in keyof ChartLook]?: ChartLook[K] | null }

export const changeChart =
  (look: ChartChange) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, noneFor(map, look))

export const textKey = (part: string): string => `text/${part}`

/** The series or the categories of a chart's map, in their order. */
export const sideOf = (map: Y.Map<unknown>, side: Side): readonly Ordered[] =>
  [...map.keys()]
    .filter((key) => key.startsWith(`${side}/`) && isId(key.slice(side.length + 1)))
    .map((key) => ({ id: key.slice(side.length + 1), order: orderIn(map.get(key)) }))
    .sort(byOrder)
    .slice(0, mostRead[side])

const orderIn = (value: unknown): string => (isOrder(value) ? value : 'a0')

function append(map: Y.Map<unknown>, side: Side, id: string, text: ChartContent['title']['text']): void {
  map.set(`${side}/${id}`, orderBetween(sideOf(map, side).at(-1)?.order ?? null, null))
  map.set(textKey(`${side}/${id}`), newText(text))
}

function isPart(part: string): boolean {
  const [side = '', id] = part.split('/')
  return id === undefined
    ? ['title', 'x', 'y'].includes(side)
    : ['series', 'category'].includes(side) && isId(id)
}

function textAt(map: Y.Map<unknown>, part: string) {
  const text = asText(map.get(textKey(part)))
  return { text: text ? readRichText(text) : noText }
}

const asColor = (value: unknown): Color | null => (isColor(value) ? value : null)

/** Larger ones are a slip of a finger, and no axis could say them. */
const largest = 1e15

const asValue = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value)
    ? Math.min(largest, Math.max(-largest, value)) + 0
    : null

function readPoint(value: unknown): ChartPoint | null {
  const stored = asRecord(value)
  const [series, category] = [asString(stored?.['series']), asString(stored?.['category'])]
  return isId(series) && isId(category) ? { series, category } : null
}

function readLook(map: Y.Map<unknown>): ChartLook {
  const ink = map.get('ink')
  const decimals = map.get('decimals')
  return {
    type: asOneOf(map.get('type'), chartTypes, plainLook.type),
    legend: asOneOf(map.get('legend'), legendPlaces, plainLook.legend),
    labels: asOneOf(map.get('labels'), labelKinds, plainLook.labels),
    gridlines: map.get('gridlines') !== false,
    size: asNumber(map.get('size'), plainLook.size, 6, 60),
    ink: isColor(ink) ? ink : plainLook.ink,
    decimals: typeof decimals === 'number' ? Math.trunc(asNumber(decimals, 0, 0, 6)) : null,
    thousands: map.get('thousands') !== false,
    prefix: cutText(asString(map.get('prefix')), 8),
    suffix: cutText(asString(map.get('suffix')), 8),
    secondAxis: asBoolean(map.get('secondAxis')),
    secondPrefix: cutText(asString(map.get('secondPrefix')), 8),
    secondSuffix: cutText(asString(map.get('secondSuffix')), 8),
    ...readOptions((key) => map.get(key)),
  }
}
