import { unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { chartOf, sampleNumbers } from '../../support/chartDecks.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { showcaseDeck } from '../../support/pptxShowcase.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

/** A check that finds nothing proves little until it has found what was put there. */
let clean: Uint8Array
beforeAll(async () => {
  const showcase = showcaseDeck()
  clean = await exported({ ...showcase, slides: [...showcase.slides, ...withTableAndChart().slides] })
})

/** The fifth slide of the file, behind the showcase's four. */
function withTableAndChart(): ComposedDeck {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Numbers' })
  const words = [
    ['Year', 'Shops'],
    ['2026', '40'],
  ].map((row) => row.map(plainRichText))
  addSlide(doc, { blocks: [tableOf(words, frame(80, 80, 500, 200)), chartOf(sampleNumbers)] })
  return compose(readDesign(doc), null)
}

type Files = Record<string, Uint8Array>

function spoilt(spoil: (files: Files) => void): Uint8Array {
  const files: Files = { ...unzipSync(clean) }
  spoil(files)
  return zipSync(files, { level: 0 })
}

const replace = (path: string, from: string | RegExp, to: string) =>
  spoilt((files) => {
    const text = new TextDecoder().decode(files[path])
    expect(text).toMatch(from)
    files[path] = new TextEncoder().encode(text.replace(from, to))
  })

const put = (path: string, bytes = new Uint8Array()) => spoilt((files) => void (files[path] = bytes))
const without = (path: string) =>
  spoilt((files) => {
    expect(files[path]).toBeDefined()
    delete files[path]
  })

const types = '[Content_Types].xml'
const presentation = 'ppt/presentation.xml'
const slide = 'ppt/slides/slide1.xml'
const numbers = 'ppt/slides/slide5.xml'
const slideLinks = 'ppt/slides/_rels/slide1.xml.rels'
const masterLinks = 'ppt/slideMasters/_rels/slideMaster1.xml.rels'
const notesMasterLinks = 'ppt/notesMasters/_rels/notesMaster1.xml.rels'
const workbook = 'ppt/embeddings/Microsoft_Excel_Sheet5_1.xlsx'

const layoutLink = /<Relationship [^>]*slideLayout[^>]*\/>/

/** The workbook of the chart, without a part of its own. */
const workbookWithout = (part: string) =>
  spoilt((files) => {
    const { [part]: gone, ...rest } = unzipSync(files[workbook]!)
    expect(gone).toBeDefined()
    files[workbook] = zipSync(rest)
  })

test('the file that faults are put into has none', () => {
  expect(packageFaults(openPptx(clean))).toEqual([])
})

test.each([
  ['a directory entry', () => put('ppt/slides/'), 'directory entry'],
  ['a part nobody leads to', () => put('ppt/stray.xml'), 'nothing leads to ppt/stray.xml'],
  ['a part without a type', () => put('ppt/stray.bin'), 'ppt/stray.bin has no type'],
  ['links of nothing', () => put('ppt/slides/_rels/slide99.xml.rels'), 'belongs to nothing'],
  [
    'types that do not come first',
    () => zipSync({ 'a.xml': new Uint8Array(), ...unzipSync(clean) }),
    'is not first',
  ],
  ['a missing part', () => without('ppt/notesSlides/notesSlide1.xml'), 'notesSlide1'],
  ['a missing chart', () => without('ppt/charts/chart5_1.xml'), 'no ppt/charts/chart5_1.xml'],
  ['a type for a part that is not there', () => replace(types, 'slide1.xml', 'slide9.xml'), 'slide9'],
  [
    'two types for a part',
    () => replace(types, /<Override [^>]*slide1\.xml[^>]*\/>/, '$&$&'),
    'two types for ppt/slides/slide1.xml',
  ],
  ['two types for an ending', () => replace(types, /<Default [^>]*\/>/, '$&$&'), 'two types for .'],
  ['a doubled shape id', () => replace(slide, 'id="3"', 'id="2"'), 'shape id 2'],
  [
    'a relationship that leads nowhere',
    () => replace(slideLinks, 'slideLayout1', 'slideLayout7'),
    'slideLayout7',
  ],
  ['a doubled relationship', () => replace(slideLinks, layoutLink, '$&$&'), 'is there twice'],
  [
    'an id without a relationship',
    () => replace('ppt/slides/slide4.xml', /r:embed="\w+"/, 'r:embed="rId99"'),
    'rId99',
  ],
  [
    'a link that is no address',
    () => replace('ppt/slides/_rels/slide2.xml.rels', /Target="https?:[^"]*"/, 'Target="http://[::1"'),
    'bad link',
  ],
  ['a slide without a layout', () => replace(slideLinks, layoutLink, ''), 'has not one layout'],
  [
    'a doubled slide id',
    () => replace(presentation, /(<p:sldId id=")(\d+)("[^>]*><p:sldId id=")\d+/, '$1$2$3$2'),
    'slide id',
  ],
  [
    'a layout with its master’s id',
    () => replace('ppt/slideMasters/slideMaster1.xml', /(<p:sldLayoutId id=")\d+/, '$12147483648'),
    'master or layout id 2147483648',
  ],
  ['two masters with one theme', () => replace(notesMasterLinks, 'theme2', 'theme1'), 'share'],
  [
    'a master without a theme',
    () => replace(masterLinks, /<Relationship [^>]*\/theme"[^>]*\/>/, ''),
    'has no theme',
  ],
  [
    'a section id in lower case',
    () => replace(presentation, /(<p14:section [^>]*id="\{)[^"]*/, '$1abc'),
    'lower case',
  ],
  [
    'sections without a slide',
    () => replace(presentation, /<p14:sldId [^>]*\/>/, ''),
    'sections do not hold the slides',
  ],
  [
    'a doubled section',
    () =>
      replace(presentation, /(<p14:section [^>]*id=")([^"]*)(".*?<p14:section [^>]*id=")[^"]*/s, '$1$2$3$2'),
    'section id',
  ],
  ['a picture that is none', () => replace('ppt/media/image1.png', /^/, '<svg/>'), 'not what its name says'],
  ['a picture that is deflated', () => zipSync({ ...unzipSync(clean) }, { level: 9 }), 'is deflated'],
  ['empty notes', () => replace('ppt/notesSlides/notesSlide2.xml', /<a:t>.*<\/a:t>/, ''), 'is empty'],
  [
    'notes without their master',
    () => replace(presentation, /<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, ''),
    'notes without a notes master',
  ],
  ['a short row', () => replace(numbers, /<a:tc>.*?<\/a:tc>/s, ''), 'row 1 has 1 of 2 cells'],
  [
    'a merge that leaves its table',
    () => replace(numbers, '<a:tc>', '<a:tc gridSpan="3">'),
    'reaches beyond its table',
  ],
  ['a workbook that does not open', () => put(workbook, new Uint8Array(40)), 'does not open'],
  [
    'a workbook without its sheet',
    () => workbookWithout('xl/worksheets/sheet1.xml'),
    'no xl/worksheets/sheet1.xml',
  ],
])('the package check finds %s', (_, spoil, fault) => {
  expect(packageFaults(openPptx(spoil())).join('\n')).toContain(fault)
})

test('a name that is there twice', () => {
  const twice = clean.slice()
  const bytes = Buffer.from(twice.buffer)
  bytes.write('slide2.xml', bytes.lastIndexOf('ppt/slides/slide1.xml') + 'ppt/slides/'.length)
  expect(packageFaults(openPptx(twice)).join('\n')).toContain('slide2.xml is there twice')
})

test.each([
  ['type that is too small', () => replace(slide, /sz="\d+"/, 'sz="7"')],
  ['a shape that nobody knows', () => replace(slide, 'prst="rect"', 'prst="hexagone"')],
  [
    'a chart whose parts are in another order',
    () => replace('ppt/charts/chart5_1.xml', /(<c:idx [^>]*\/>)(<c:order [^>]*\/>)/, '$2$1'),
  ],
  ['a master that says it is a slide', () => replace(types, /slideMaster\+xml/, 'slide+xml')],
])(
  'Microsoft’s validator finds %s',
  async (_, spoil) => {
    expect(await validatorErrors(spoil())).not.toEqual([])
  },
  60_000,
)

test('Microsoft’s validator finds nothing in the file that faults are put into', async () => {
  expect(await validatorErrors(clean)).toEqual([])
}, 60_000)
