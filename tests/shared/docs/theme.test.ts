import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { figureOf } from '#shared/blocks/chart/figure.ts'
import type { ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import { audienceBlock } from '#shared/blocks/audiences.ts'
import { planOf } from '#shared/blocks/plans.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { readTheme, setTheme, setThemeChart, setThemeText } from '#shared/docs/themeDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { defaultTheme, textRoles } from '#shared/model/theme.ts'
import { chartOf, sampleNumbers } from '../../support/chartDecks.ts'

const key = fc.constantFrom(...Object.keys(defaultTheme.text.lead), 'constructor', '')
const odd = fc.oneof(fc.constantFrom('', 'red', 'accent9', 'Comic Sans'), fc.object(), fc.array(fc.nat()))

function deck(): Y.Doc {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck', theme: defaultTheme })
  return doc
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}

describe('a step of the type scale', () => {
  test('changes alone, and what is not said of it stays', () => {
    const doc = deck()
    setThemeText(doc, 'title', { size: 40, color: 'accent2' })
    const { text } = readTheme(doc)
    expect(text.title).toEqual({ ...defaultTheme.text.title, size: 40, color: 'accent2' })
    expect(text.body).toEqual(defaultTheme.text.body)
  })

  test('of which two change different values at once has both', () => {
    const a = deck()
    const b = copyOf(a)
    setThemeText(a, 'title', { size: 40 })
    setThemeText(b, 'title', { bold: false })
    meet(a, b)
    for (const doc of [a, b]) expect(readTheme(doc).text.title).toMatchObject({ size: 40, bold: false })
  })

  test('keeps what a palette does not say, also when both come at once', () => {
    const a = deck()
    const b = copyOf(a)
    setThemeText(a, 'body', { size: 21 })
    const { text: _type, ...palette } = defaultTheme
    setTheme(b, { ...palette, name: 'Sea', fonts: { heading: 'Georgia', body: 'Arial' } })
    meet(a, b)
    for (const doc of [a, b]) {
      expect(readTheme(doc)).toMatchObject({ name: 'Sea', fonts: { heading: 'Georgia' } })
      expect(readTheme(doc).text.body.size).toBe(21)
    }
  })

  test('is as a whole theme says once that is set', () => {
    const doc = deck()
    setThemeText(doc, 'body', { size: 21, font: 'Cambria' })
    setTheme(doc, defaultTheme)
    expect(readTheme(doc)).toEqual(defaultTheme)
  })

  test('reads whatever a document holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, odd)), (entries) => {
        const doc = deck()
        for (const [name, value] of entries) setThemeText(doc, 'lead', { [name]: value })
        for (const role of textRoles) expect(readTheme(doc).text[role]).toEqual(defaultTheme.text[role])
      }),
    )
  })
})

describe('the colours of charts', () => {
  const colorsIn = (doc: Y.Doc) => {
    const chart = compose(readDesign(doc), null).slides[0]!.blocks[0] as ComposedChartBlock
    const seen = figureOf(audienceBlock(chart) as ComposedChartBlock).series.map(({ paint }) => paint.color)
    expect(figureOf(chart).series.map(({ paint }) => paint.color)).toEqual(seen)
    return { seen, plan: JSON.stringify(planOf(chart).shapes(chart, false)) }
  }

  test('are the theme’s for them, where a series says none, on screens and in files; else the accents', () => {
    const doc = deck()
    const [first, second, third] = chartOf(sampleNumbers).series
    const series = [first!, { ...second!, color: '#123456' as const }, third!]
    addSlide(doc, { blocks: [{ ...chartOf(sampleNumbers), series }] })
    expect(colorsIn(doc).seen).toEqual(['accent1', '#123456', 'accent3'])
    setThemeChart(doc, 0, 'text2')
    setThemeChart(doc, 2, '#abcdef')
    const { seen, plan } = colorsIn(doc)
    expect(seen).toEqual(['text2', '#123456', '#abcdef'])
    expect(plan).toContain('{"scheme":"tx2"}')
    expect(plan).toContain('{"rgb":"ABCDEF"}')
    expect(readTheme(doc).charts).toEqual(['text2', 'accent2', '#abcdef', 'accent4', 'accent5', 'accent6'])
    setThemeChart(doc, null)
    expect(readTheme(doc)).toEqual(defaultTheme)
    expect(colorsIn(doc).seen).toEqual(['accent1', '#123456', 'accent3'])
  })

  test('of which two set different ones at once are both; a theme that is worn says all of them, a palette none', () => {
    const a = deck()
    const b = copyOf(a)
    setThemeChart(a, 0, 'link')
    setThemeChart(b, 5, '#102030')
    meet(a, b)
    const both = ['link', 'accent2', 'accent3', 'accent4', 'accent5', '#102030']
    for (const doc of [a, b]) expect(readTheme(doc).charts).toEqual(both)
    const { text: _type, ...palette } = defaultTheme
    setTheme(a, palette)
    expect(readTheme(a).charts).toEqual(both)
    setTheme(a, { ...defaultTheme, charts: ['text', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] })
    expect(readTheme(a).charts?.[0]).toBe('text')
    setTheme(a, defaultTheme)
    expect(readTheme(a).charts).toBeUndefined()
  })
})
