import { describe, expect, test } from 'vitest'
import type { ChartContent } from '#shared/blocks/chart/model.ts'
import type { ImportedDeck } from '#shared/content/importedDeck.ts'
import { plainText } from '#shared/model/richText.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { composedDeck } from '../../../scripts/decks/composedDeck.ts'
import { hiddenWords } from '../../../scripts/decks/words.ts'
import { exported } from '../../support/pptxExport.ts'
import {
  leads,
  line,
  namespaces,
  place2d,
  presentation,
  shape,
  sourceParts,
  tree,
  zipped,
  type Source,
} from '../../support/pptxSource.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

/** What programs write otherwise than PowerPoint does, and PowerPoint opens: each kind in a file of its own. */

const at = (...sides: readonly [number, number, number, number]) =>
  sides.map((side) => side * 9525) as [number, number, number, number]
const text = (words: string, rest = {}) =>
  shape({ at: at(100, 50, 400, 100), isText: true, body: line(words), ...rest })

async function read(source: Source | Uint8Array): Promise<ImportedDeck> {
  const bytes = source instanceof Uint8Array ? source : presentation(source)
  return (await importPptx({ bytes, name: 'Deck' })).deck
}

const wordsOf = ({ slides }: ImportedDeck): string =>
  slides
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => [
        ...('body' in block ? [block.body] : []),
        ...('cells' in block ? Object.values(block.cells).map(({ body }) => body) : []),
      ]),
    )
    .map((body) => plainText(body?.text ?? []))
    .join('|')

const slide = (inside: string, lead = '', rest: Source = {}): Source => ({
  ...rest,
  slides: [{ tree: inside, leads: lead }],
})

const parts = (words: string) => sourceParts({ slides: [{ tree: text(words) }] })
const renamed = (words: string, name: (path: string) => string, said = name) => {
  const all = parts(words)
  const from = 'ppt/slides/slide1.xml'
  const { [from]: part, 'ppt/slides/_rels/slide1.xml.rels': lead, ...rest } = all
  const path = name(from)
  const cut = path.lastIndexOf('/') + 1
  return zipped({
    ...rest,
    [path]: part!,
    [`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`]: lead!,
    'ppt/_rels/presentation.xml.rels': (rest['ppt/_rels/presentation.xml.rels'] as string).replace(
      'slides/slide1.xml',
      `/${said(from)}`,
    ),
  })
}
const written = (words: string, encode: (xml: string) => Uint8Array) => {
  const all = parts(words)
  return zipped({ ...all, 'ppt/slides/slide1.xml': encode(all['ppt/slides/slide1.xml'] as string) })
}
const without = (lost: RegExp) =>
  zipped(Object.fromEntries(Object.entries(parts('Größe')).filter(([path]) => !lost.test(path))))

describe('packages', () => {
  const deck = presentation({ slides: [{ tree: text('Größe') }] })
  test.each<[string, Uint8Array]>([
    ['names that are escaped', renamed('Größe', (path) => path.replace('slide1', 'slide%20%C3%BC1'))],
    [
      'names that are escaped where they are named',
      renamed(
        'Größe',
        (p) => p.replace('slide1', 'ü 1'),
        (p) => p.replace('slide1', '%C3%BC%201'),
      ),
    ],
    ['a sign of percent that escapes nothing', renamed('Größe', (path) => path.replace('slide1', '100%1'))],
    ['bytes before it that look like nothing', Buffer.concat([Buffer.from('\r\n\0'), deck])],
    ['long tails', Buffer.concat([deck, Buffer.alloc(200_000)])],
    ['zeros behind a part', written('Größe', (xml) => Buffer.from(`\n${xml}\n\0\0`))],
    ['UTF-16 without its mark', written('Größe', (xml) => Buffer.from(xml, 'utf16le'))],
    [
      'an encoding of its own',
      written('Größe', (xml) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, 'latin1')),
    ],
    ['no relationships of its own', without(/^_rels\//)],
    ['no layouts', without(/slideLayout/)],
    ['no masters', without(/slide(Layout|Master)/)],
    ['no theme', without(/theme/)],
  ])('with %s', async (_, bytes) => {
    expect(wordsOf(await read(bytes))).toBe('Größe')
  })

  test('a slide that is listed and not there is said', async () => {
    const all = parts('One')
    const listed = (all['ppt/presentation.xml'] as string).replace(
      '<p:sldIdLst>',
      '$&<p:sldId id="9" r:id="rIdX"/>',
    )
    const { slides, remarks } = await read(zipped({ ...all, 'ppt/presentation.xml': listed }))
    expect([slides.length, remarks]).toEqual([1, ['A slide that this file lists is not in it.']])
  })
})

const frame = (
  data: string,
  uri = 'table',
  place = `<p:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="900000"/></p:xfrm>`,
) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Frame"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place}<a:graphic><a:graphicData uri="${uri}">${data}</a:graphicData></a:graphic></p:graphicFrame>`
const cell = (words: string) => `<a:tc><a:txBody><a:bodyPr/>${line(words)}</a:txBody></a:tc>`
const row = (...cells: readonly string[]) => `<a:tr h="9525">${cells.map(cell).join('')}</a:tr>`
const grid = (...widths: readonly number[]) =>
  `<a:tblGrid>${widths.map((w) => `<a:gridCol w="${w}"/>`).join('')}</a:tblGrid>`
const other = (requires: string, choice: string, fallback: string) =>
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="${requires}">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`
const pt = (words: string) => `<dgm:pt><dgm:t>${line(words)}</dgm:t></dgm:pt>`
const drawn = (words: string) =>
  `<dsp:sp><dsp:nvSpPr><dsp:cNvPr id="0" name=""/></dsp:nvSpPr><dsp:spPr>${place2d(at(0, 0, 90, 50))}</dsp:spPr><dsp:txBody><a:bodyPr/>${line(words)}</dsp:txBody></dsp:sp>`
const dgm = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'

describe('no word is lost', () => {
  test.each<[string, Source, string]>([
    ['a box without a place', slide(shape({ isText: true, body: line('Here') })), 'Here'],
    [
      'a placeholder that no layout has',
      slide(shape({ placeholder: 'type="ftr" idx="9"', body: line('Here') })),
      'Here',
    ],
    [
      'a place in units',
      slide(
        text('Here', {
          at: undefined,
          properties: '<a:xfrm><a:off x="1in" y="2.5cm"/><a:ext cx="9e5" cy="20mm"/></a:xfrm>',
        }),
      ),
      'Here',
    ],
    [
      'words on a line',
      slide(text('Here', { properties: '<a:prstGeom prst="line"/><a:ln><a:noFill/></a:ln>' })),
      'Here',
    ],
    [
      'a table without a place',
      slide(frame(`<a:tbl>${grid(1)}${row('a')}</a:tbl>`, 'table', '<p:xfrm/>')),
      'a',
    ],
    ['a grid that is too short', slide(frame(`<a:tbl>${grid(100)}${row('a', 'b', 'c')}</a:tbl>`)), 'a|b|c'],
    ['no grid', slide(frame(`<a:tbl>${row('a', 'b')}</a:tbl>`)), 'a|b'],
    ['no cells', slide(frame('<a:tbl/>') + text('Here')), 'Here'],
    ['a kind that nobody knows', slide(frame(`<x:y xmlns:x="urn:x">${line('Here')}</x:y>`, 'urn:x')), 'Here'],
    ['a choice under a prefix of its own', slide(other('ns9', text('Here'), '')), 'Here'],
    [
      'a diagram without its drawing',
      slide(
        frame(`<dgm:relIds ${dgm} r:dm="rId7"/>`, 'd'),
        leads('rId7', 'diagramData', '../diagrams/data1.xml'),
        {
          parts: {
            'ppt/diagrams/data1.xml': `<dgm:dataModel ${dgm} ${namespaces}>${pt('one')}${pt('two')}</dgm:dataModel>`,
          },
        },
      ),
      'one\ntwo',
    ],
    [
      'a drawing that its diagram does not name',
      slide(
        frame(`<dgm:relIds ${dgm} r:dm="rId7"/>`, 'd'),
        leads('rId7', 'diagramData', '../diagrams/data1.xml') +
          leads('rId8', 'diagramDrawing', '../diagrams/drawing1.xml'),
        {
          parts: {
            'ppt/diagrams/data1.xml': `<dgm:dataModel ${dgm} ${namespaces}>${pt('one')}</dgm:dataModel>`,
            'ppt/diagrams/drawing1.xml': `<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" ${namespaces}><dsp:spTree>${drawn('one')}${drawn('two')}</dsp:spTree></dsp:drawing>`,
          },
        },
      ),
      'one|two',
    ],
  ])('%s', async (_, source, words) => {
    const deck = await read(source)
    expect(wordsOf(deck)).toBe(words)
    expect(deck.slides[0]!.remarks).not.toContain('Something on this slide could not be read.')
  })

  test('a table that is too large for one is several, one below or beside the other', async () => {
    const names = Array.from({ length: 45 }, (_, nth) => `c${nth}`)
    const table = `<a:tbl>${grid(...names.map(() => 9525))}${Array.from({ length: 61 }, () => row(...names)).join('')}</a:tbl>`
    const deck = await read(slide(frame(table)))
    const { blocks } = deck.slides[0]!
    expect(blocks.map(({ frame: { x, y } }) => [x > 0, y > 0])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ])
    expect(wordsOf(deck).split('|')).toHaveLength(45 * 61)
  })

  test('what is hidden in PowerPoint is hidden here', async () => {
    const hidden = text('Hidden').replace('name="Shape 2"', '$& hidden="1"')
    const { deck } = await importPptx({ bytes: presentation(slide(hidden + text('Seen'))), name: '' })
    expect(deck.slides[0]!.blocks.map((block) => block.hidden ?? false)).toEqual([true, false])
    expect(hiddenWords({ deck, pictures: new Map() })).toEqual(['Hidden'])
  })

  test('every box of a notes page is notes, but its header, number and picture', async () => {
    const all = sourceParts({ slides: [{ notes: '' }] })
    const inside =
      shape({ placeholder: 'type="sldImg"' }) +
      shape({ placeholder: 'idx="1"', body: line('Typeless') }) +
      text('Boxed') +
      shape({ placeholder: 'type="hdr" idx="2"', body: line('Header') })
    const notes = `<p:notes ${namespaces}><p:cSld>${tree(inside)}</p:cSld></p:notes>`
    const { slides } = await read(zipped({ ...all, 'ppt/notesSlides/notesSlide1.xml': notes }))
    expect(plainText(slides[0]!.notes)).toBe('Typeless\nBoxed')
  })
})

describe('capitals by format', () => {
  const titles = '<p:titleStyle><a:lvl1pPr><a:defRPr cap="all"/></a:lvl1pPr></p:titleStyle>'
  const title = (run: string) =>
    shape({ placeholder: 'type="title"', at: at(0, 0, 900, 90), body: line('Why now', '', run) })
  const source: Source = {
    textStyles: titles,
    layout: title(''),
    slides: [
      { tree: title('') },
      { tree: title('cap="none"') },
      { tree: text('Loud', { body: line('Loud', '', 'cap="all"') }) },
      { tree: text('', { body: line('A', '', 'cap="all"') + line('b') }) },
    ],
  }
  const saidOf = ({ slides }: ImportedDeck) =>
    slides.map(({ blocks }) => {
      // A slide that shows no title has one beside it in our files.
      const block = blocks.at(-1)
      return block && 'body' in block ? [plainText(block.body?.text ?? []), block.body?.style?.capitals] : []
    })

  test('are a look of the whole text, whose words stay as they were typed', async () => {
    const deck = await read(source)
    expect(deck.theme.text.title.capitals).toBe(true)
    expect(saidOf(deck)).toEqual([
      ['Why now', undefined],
      ['Why now', false],
      ['Loud', true],
      ['A\nb', undefined],
    ])
    expect(deck.slides.flatMap(({ remarks }) => remarks)).toEqual([
      'Single words in capitals by their format stand as they were typed.',
    ])
  })

  test('go out as PowerPoint’s own, and come back', async () => {
    const first = { deck: await read(source), pictures: new Map() }
    const deck = await composedDeck(first, { store: () => Promise.reject(new Error('No pictures')) }, 'scale')
    const file = await exported(deck, 'presenter')
    expect(await validatorErrors(file)).toEqual([])
    const back = await read(new Uint8Array(file))
    expect(saidOf(back).slice(0, 3)).toEqual(saidOf(first.deck).slice(0, 3))
    expect(back.theme.text.title.capitals).toBe(true)
  })
})

test('a slide that says nothing but its number is not called by it', async () => {
  const number = '<a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>'
  const first = { deck: await read(slide(text('', { body: number }))), pictures: new Map() }
  const deck = await composedDeck(first, { store: () => Promise.reject(new Error('No pictures')) }, 'scale')
  const back = await read(new Uint8Array(await exported(deck, 'presenter')))
  expect(back.slides.map(({ title, blocks }) => [title, blocks.length])).toEqual([['', 1]])
})

test('a layout without capitals says so where its master has them', async () => {
  const lists = '<a:lvl1pPr><a:defRPr cap="none"/></a:lvl1pPr>'
  const title = shape({ placeholder: 'type="title"', at: at(0, 0, 900, 90), lists, body: line('Why') })
  const textStyles = '<p:titleStyle><a:lvl1pPr><a:defRPr cap="all"/></a:lvl1pPr></p:titleStyle>'
  const first = {
    deck: await read({ textStyles, layout: title, slides: [{ tree: title }] }),
    pictures: new Map(),
  }
  const deck = await composedDeck(first, { store: () => Promise.reject(new Error('No pictures')) }, 'scale')
  const back = await read(new Uint8Array(await exported(deck, 'presenter')))
  expect([first.deck, back].map(({ layouts }) => layouts[0]!.blocks![0])).toEqual([
    expect.objectContaining({
      body: expect.objectContaining({
        style: expect.objectContaining({ capitals: false }) as unknown,
      }) as unknown,
    }),
    expect.objectContaining({
      body: expect.objectContaining({
        style: expect.objectContaining({ capitals: false }) as unknown,
      }) as unknown,
    }),
  ])
})

describe('what newer programs draw', () => {
  const picture = `<mc:Fallback><p:pic><p:nvPicPr><p:cNvPr id="4" name="P"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link="rId9"/></p:blipFill><p:spPr>${place2d(at(0, 0, 90, 90))}</p:spPr></p:pic></mc:Fallback>`
  test('is its picture, and says what it was', async () => {
    const lead = leads('rId9', 'image', 'https://example.com/x.png', 'TargetMode="External"')
    const { slides } = await read(slide(other('p14', '<p:contentPart r:id="rId8"/>', picture), lead))
    expect(slides[0]!.blocks.map(({ kind }) => kind)).toEqual(['image'])
    expect(slides[0]!.remarks).toEqual([
      'Handwriting stands as its picture.',
      'A picture that is linked and not in the file left an empty frame.',
    ])
  })

  test('a waterfall without a picture keeps its words and numbers', async () => {
    const points = (...values: readonly string[]) =>
      `<cx:lvl ptCount="${values.length}">${values.map((value, nth) => `<cx:pt idx="${nth}">${value}</cx:pt>`).join('')}</cx:lvl>`
    const chart = `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" ${namespaces}><cx:chartData><cx:data id="0"><cx:strDim type="cat">${points('Start', 'End')}</cx:strDim><cx:numDim type="val">${points('10', '-5')}</cx:numDim></cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:rich>${line('Cash')}</cx:rich></cx:tx></cx:title><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="waterfall"><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>`
    const inside = frame(
      '<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" r:id="rId7"/>',
      'chartex',
    )
    const { slides } = await read(
      slide(inside, leads('rId7', 'chartEx', '../charts/chartEx1.xml'), {
        parts: { 'ppt/charts/chartEx1.xml': chart },
      }),
    )
    const { title, categories, series } = slides[0]!.blocks[0] as ChartContent
    expect([title, ...categories].map((one) => plainText(one.text))).toEqual(['Cash', 'Start', 'End'])
    expect(series.map(({ values }) => values)).toEqual([[10, -5]])
  })
})
