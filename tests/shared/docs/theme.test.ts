import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { initDesign } from '#shared/docs/designDoc.ts'
import { readTheme, setTheme, setThemeText } from '#shared/docs/themeDoc.ts'
import { defaultTheme, textRoles } from '#shared/model/theme.ts'

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
