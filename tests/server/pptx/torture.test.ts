import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainRichText, type RichText } from '#shared/model/richText.ts'
import { cleanText } from '#shared/pptx/cleanText.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { chartOf } from '../../support/chartDecks.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { elements, numbered, openPptx, paragraphsOf, type PptxPackage } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

/** By name: what people write, and what their machines make of it. */
const texts: Readonly<Record<string, string>> = {
  'one letter': 'x',
  Latin: 'Größe, naïveté, œuvre, złoty, İstanbul, ǅ',
  Greek: 'Ταχύτητα σχεδιασμού',
  Cyrillic: 'Скорость планирования',
  Arabic: 'سرعة التخطيط هي الخسارة',
  Hebrew: 'מהירות התכנון',
  Devanagari: 'योजना की गति',
  Thai: 'ความเร็วในการวางแผน',
  Chinese: '规划速度是他们仍能影响的损失',
  Japanese: '計画の速さ、ひらがなとカタカナ',
  Korean: '계획 속도',
  Georgian: 'დაგეგმვის სიჩქარე',
  emoji: 'Team 👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇩🇪 5️⃣',
  'marks upon marks': 'Z\u0351\u036b\u0343\u0313a\u0300\u0301\u0302lgo',
  'both directions': 'نعم 24 / seven \u202eno\u202c \u2066yes\u2069',
  'signs of XML': '<a:t>&amp; "quoted" ]]> <!-- no --> \'x\' &#0;',
  'control characters': 'a\u0000b\u0008c\u001bd\u007fe\u0085f\ufffeg',
  'halves of characters': 'one\ud83d two\udc00 three',
  blanks: '  two  blanks\u00a0\u2003and a tab\tthere  ',
  addresses: 'https://[::1 javascript:alert(1) mailto:a@b.c?x="<>"',
  'ten thousand characters': 'Planning speed is the loss they can still influence. '
    .repeat(190)
    .slice(0, 10_000),
  'ten thousand in one word': '長'.repeat(5_000) + 'x'.repeat(5_000),
}

const link = (text: string, target: string): RichText => [
  { ...paragraph(''), inlines: [{ kind: 'text', text, marks: { link: target, bold: true } }] },
]

/** A slide a text, which stands in a text, a cell, a shape and a chart there; and a slide of pictures. */
function tortured(pictures: readonly string[]): ComposedDeck {
  const doc = new Y.Doc()
  initDesign(doc, { title: Object.values(texts).join(' ').slice(0, 500) })
  for (const [name, text] of Object.entries(texts)) {
    const words = plainRichText(text)
    const chart = chartOf([[1, 2]], { type: 'bar' }, { title: { text: words } })
    addSlide(doc, {
      title: text.slice(0, 200),
      section: name,
      blocks: [
        { kind: 'text', frame: frame(40, 40, 600, 200), body: { text: words, role: 'title' } },
        { kind: 'text', frame: frame(40, 260, 600, 100), body: { text: link(text, text) } },
        { kind: 'shape', frame: frame(40, 400, 300, 200), shape: 'star5', body: { text: words } },
        tableOf(
          [
            [words, []],
            [[], words],
          ],
          frame(700, 40, 500, 200),
        ),
        { ...chart, frame: frame(700, 300, 500, 300) },
      ],
    })
  }
  addSlide(doc, { title: 'Nothing at all' })
  addSlide(doc, {
    blocks: pictures.map((asset, at) => ({
      kind: 'image',
      frame: frame(40 + at * 400, 40, 360, 300),
      picture: { asset, width: 8000, height: 10, alt: texts['signs of XML']! },
    })),
  })
  return compose(readDesign(doc), null)
}

let deck: ComposedDeck
let pptx: PptxPackage
let bytes: Uint8Array
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duodeck-torture-'))
  const sizes = [
    [1, 1],
    [8_000, 6_000],
    [8_000, 1],
  ] as const
  const paths = new Map<string, string>()
  for (const [nth, [width, height]] of sizes.entries()) {
    const path = join(folder, String(nth))
    const plain = sharp({ create: { width, height, channels: 3, background: '#3a6ea5' } })
    await writeFile(path, await plain.png().toBuffer())
    paths.set(String(nth).repeat(64), path)
  }
  deck = tortured([...paths.keys()])
  bytes = await exported(deck, 'presenter', paths)
  pptx = openPptx(bytes)
}, 120_000)

test('a deck of every script and of what machines make of them is a package without faults', async () => {
  expect(packageFaults(pptx)).toEqual([])
  expect(await validatorErrors(bytes)).toEqual([])
}, 60_000)

/** What XML cannot hold is left out; blanks are compared as one. */
const slim = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

test.each(Object.keys(texts).map((name, at) => [name, at] as const))(
  '%s: words come out of the file as they went in, as text, in each kind of block',
  (name, at) => {
    const text = slim(texts[name]!)
    const slide = pptx.xml(numbered(pptx, 'slides/slide')[at]!)
    const said = paragraphsOf(slide).map(slim)
    // The title, the linked words, the shape, and two cells.
    expect(said.filter((one) => one === text)).toHaveLength(5)
    const chart = pptx.xml(`ppt/charts/chart${at + 1}_1.xml`)
    const title = slim(elements(chart, 'c:title')[0]!.textContent ?? '')
    expect(text.startsWith(title.replace(/…$/, ''))).toBe(true)
    expect(title.length).toBeGreaterThanOrEqual(Math.min(text.length, 1_000))
    expect(elements(slide, 'p:pic')).toEqual([])
  },
)

test('and they come back in from it', async () => {
  const { deck: back } = await importPptx({ bytes, name: 'tortured' })
  const words = Object.values(texts)
  const missing = words.filter((text, at) => {
    const [first] = back.slides[at]!.blocks.filter((block) => 'body' in block)
    const paragraphs = first && 'body' in first ? (first.body?.text ?? []) : []
    return (
      slim(
        paragraphs.flatMap(({ inlines }) => inlines.map((one) => ('text' in one ? one.text : ' '))).join(''),
      ) !== slim(text)
    )
  })
  expect(missing).toEqual([])
})

test('pictures of one and of 8,000 pixels lie in it as they are', () => {
  const media = pptx.names.filter((name) => name.startsWith('ppt/media/'))
  expect(media).toHaveLength(3)
})
