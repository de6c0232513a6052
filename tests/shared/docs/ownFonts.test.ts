import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { remarksOf } from '#shared/checks/remarks.ts'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { coverOf } from '#shared/compose/cover.ts'
import { ownFontsUsed } from '#shared/compose/fontsUsed.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { readOwnFonts } from '#shared/docs/ownFontDoc.ts'
import { noteOwnFonts, readTheme, setTheme, setThemeFont } from '#shared/docs/themeDoc.ts'
import { editOrigin } from '#shared/docs/transact.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { letters } from '#shared/fit/fontTables.ts'
import { ownWidths } from '#shared/fit/ownWidths.ts'
import { isFont } from '#shared/model/font.ts'
import { frame } from '#shared/model/frame.ts'
import { mostOwnFonts, type OwnFont } from '#shared/model/ownFont.ts'
import { paragraph, plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'

/** Every letter is as wide as this many em. */
const acme = (em: number, name = 'Acme Sans'): OwnFont => ({
  name,
  like: 'Times New Roman',
  faces: [{ bold: false, italic: false, asset: 'a'.repeat(64), widths: ownWidths(() => em) }],
})
const note = (doc: Y.Doc, font: OwnFont) => noteOwnFonts(doc, new Map([[font.name, font]]))

function deck(words = 'Every store keeps its own numbers'): Y.Doc {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck', theme: defaultTheme })
  addSlide(doc, {
    title: 'One',
    blocks: [
      {
        kind: 'text',
        frame: frame(0, 0, 300, 80),
        body: { text: plainRichText(words), style: { font: 'own:Acme Sans', size: 24 }, autofit: 'shrink' },
      },
    ],
  })
  return doc
}

const composed = (doc: Y.Doc) => compose(readDesign(doc), null)
const scaleIn = (doc: Y.Doc) => {
  const block = composed(doc).slides[0]!.blocks[0]!
  return 'body' in block ? (block.body.scale ?? 1) : NaN
}

describe('a font that the workspace brought', () => {
  test('has the widths of its own letters where words are fitted', () => {
    const doc = deck()
    note(doc, acme(0.2))
    expect(scaleIn(doc)).toBe(1)
    note(doc, acme(1))
    expect(scaleIn(doc)).toBeLessThan(0.8)
  })

  test('is as wide as the one it is drawn in where it is not known, or lacks a letter', () => {
    const doc = deck('Words that are longer than their place, in Arial')
    const without = scaleIn(doc)
    note(doc, { ...acme(1), like: 'Arial', faces: [{ ...acme(1).faces[0]!, widths: ownWidths(() => null) }] })
    expect(scaleIn(doc)).toBe(without)
    expect(without).toBeLessThan(1)
  })

  test('is not taken back by anybody’s undo, since a colleague’s words may be set in it', () => {
    const doc = deck()
    const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([editOrigin]), captureTimeout: 0 })
    setThemeFont(doc, 'heading', 'own:Acme Sans')
    note(doc, acme(0.5))
    undo.undo()
    expect(readTheme(doc).fonts).toMatchObject({ heading: 'Calibri', own: [{ name: 'Acme Sans' }] })
  })

  test('stays known through a palette and a repair; deleted, the words keep its name', () => {
    const doc = deck()
    note(doc, acme(0.5))
    const { text: _type, ...palette } = defaultTheme
    setTheme(doc, palette)
    const repaired = rewriteDocument('design', doc)
    for (const one of [doc, repaired]) expect(readTheme(one).fonts.own).toEqual([acme(0.5)])
    noteOwnFonts(doc, new Map([['Acme Sans', null]]))
    expect(readTheme(doc).fonts.own).toBeUndefined()
    expect(ownFontsUsed(composed(doc))).toEqual(['Acme Sans'])
  })

  test('of which there are far too many: the first by name are known, in whatever order they came', () => {
    const names = Array.from({ length: 2_000 }, (_, nth) => `F${10_000 + nth}`)
    const ways = [names, names.toReversed(), names.toSorted((a, b) => (a.at(-1)! < b.at(-1)! ? -1 : 1))]
    for (const way of ways) {
      const map = new Y.Doc().getMap('theme')
      map.set('own.<A>', acme(0.5))
      map.set('own.Broken', { faces: [] })
      for (const name of way) map.set(`own.${name}`, acme(0.5))
      expect(readOwnFonts(map).map(({ name }) => name)).toEqual(names.slice(0, mostOwnFonts))
    }
  })

  test('is not read where it comes after all that are known', () => {
    const map = new Y.Doc().getMap('theme')
    let read = 0
    for (let nth = 0; nth < 2_000; nth++) {
      const { like, faces } = acme(0.5)
      const counting = {
        like,
        get faces() {
          read += 1
          return faces
        },
      }
      map.set(`own.F${10_000 + nth}`, counting)
    }
    read = 0
    expect(readOwnFonts(map)).toHaveLength(mostOwnFonts)
    // Looked at, and taken.
    expect(read).toBeLessThanOrEqual(2 * mostOwnFonts)
  })

  test('of which two pages note the same at once is there once', () => {
    const [a, b] = [deck(), new Y.Doc()]
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    for (const doc of [a, b]) note(doc, acme(0.5))
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    for (const doc of [a, b]) expect(readTheme(doc).fonts.own).toEqual([acme(0.5)])
  })

  test('is found wherever words are set in it, and no other is', () => {
    const doc = deck()
    const marks = { font: 'own:In A Cell' as const }
    const table = tableOf([[[paragraph('Words', marks)]]], frame(0, 0, 90, 90))
    addBlocks(doc, addSlide(doc, { title: 'Two' }), [table])
    setThemeFont(doc, 'body', 'own:In The Theme')
    note(doc, acme(0.5, 'Nobody Uses It'))
    expect(ownFontsUsed(composed(doc))).toEqual(['Acme Sans', 'In A Cell', 'In The Theme'])
  })

  test('is missed by the checks where the workspace has it no longer, and not else', () => {
    const doc = deck()
    const found = () => {
      const made = composed(doc)
      return remarksOf(made, made.slides).filter(({ kind }) => kind === 'font')
    }
    expect(found()).toMatchObject([{ text: expect.stringMatching(/no longer has/) as string }])
    note(doc, acme(0.5))
    expect(found()).toEqual([])
  })

  test('leaves towards an audience and a list without the widths of its letters', () => {
    const doc = deck()
    note(doc, acme(0.5))
    const made = composed(doc)
    for (const { theme } of [audienceDeck(made), coverOf(readDesign(doc), null)!]) {
      expect(theme.fonts.own).toEqual([{ ...acme(0.5), faces: [{ ...acme(0.5).faces[0]!, widths: '' }] }])
    }
  })

  test('is named in the file as other programs know it', () => {
    const doc = deck()
    setThemeFont(doc, 'heading', 'own:Acme Display')
    note(doc, acme(0.5))
    const plan = JSON.stringify(planPptx(composed(doc), 'client'))
    expect(plan).toContain('"typeface":"Acme Sans"')
    expect(plan).toContain('"major":"Acme Display"')
    expect(plan).not.toContain('own:')
  })
})

test('a name that would mean something in a style sheet is no font', () => {
  for (const name of ['Acme Sans', 'Ärzte 2', 'ヒラギノ角ゴ', 'A.B & C (Pro)'])
    expect(isFont(`own:${name}`)).toBe(true)
  for (const name of ['', ' A', 'A ', 'a"b', "a'b", 'a;b', 'a}b', 'a\\b', 'a\nb', '+mj-lt', 'x'.repeat(61)])
    expect(isFont(`own:${name}`)).toBe(false)
})

test('whatever a document holds, only fonts that can be drawn and measured are read', () => {
  const face = fc.record(
    {
      asset: fc.oneof(fc.constant('b'.repeat(64)), fc.string()),
      widths: fc.oneof(fc.constant(ownWidths(() => 0.5)), fc.constant(''), fc.string()),
      bold: fc.anything(),
    },
    { requiredKeys: [] },
  )
  const font = fc.record({ like: fc.anything(), faces: fc.oneof(fc.array(face), fc.anything()) })
  const key = fc.oneof(fc.constantFrom('own.Acme', 'own.', 'own.a"b', 'own.__proto__'), fc.string())
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.oneof(font, fc.jsonValue()))), (entries) => {
      const doc = deck()
      for (const [name, value] of entries) {
        const plain: unknown = JSON.parse(JSON.stringify(value) ?? 'null')
        doc.getMap('theme').set(name, plain)
      }
      for (const { name, faces } of readTheme(doc).fonts.own ?? []) {
        expect(isFont(`own:${name}`)).toBe(true)
        expect(faces.length).toBeGreaterThan(0)
        for (const { asset, widths } of faces) {
          expect(asset).toMatch(/^[0-9a-f]{64}$/)
          expect([0, [...letters].length * 2]).toContain(widths.length)
        }
      }
    }),
  )
})
