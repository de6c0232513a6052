import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { ChartContent } from '#shared/blocks/chart/model.ts'
import type { ImportedDeck } from '#shared/content/importedDeck.ts'
import { patternBits, patternColor } from '#shared/model/patternBits.ts'
import { plainText } from '#shared/model/richText.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { undrawnOf } from '#server/pptx/read/chartLooks.ts'
import { readXml } from '#server/pptx/xml/readXml.ts'
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
  theme,
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
      { tree: text('', { body: line('A', '', 'cap="all"') + line('b', '', 'cap="small"') }) },
    ],
  }
  const marksOf = (slide: ImportedDeck['slides'][number] | undefined) =>
    slide?.blocks
      .slice(-1)
      .flatMap((block) => ('body' in block ? (block.body?.text ?? []) : []))
      .flatMap(({ inlines }) => inlines.flatMap((one) => (one.kind === 'text' ? [one.marks] : [])))
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
    expect(deck.slides.flatMap(({ remarks }) => remarks)).toEqual([])
  })

  test('go out as PowerPoint’s own, and come back', async () => {
    const first = { deck: await read(source), pictures: new Map() }
    const deck = await composedDeck(first, { store: () => Promise.reject(new Error('No pictures')) }, 'scale')
    const file = await exported(deck, 'presenter')
    expect(await validatorErrors(file)).toEqual([])
    const back = await read(new Uint8Array(file))
    expect(saidOf(back)).toEqual(saidOf(first.deck))
    expect(marksOf(back.slides[3])).toEqual(marksOf(first.deck.slides[3]))
    expect(marksOf(back.slides[3])).toEqual([{ capitals: 'all' }, { capitals: 'small' }])
    expect(back.theme.text.title.capitals).toBe(true)
  })
})

test('what single points of a chart say of their labels, and signs that are no dots, is said', () => {
  const said = (inside: string) =>
    undrawnOf(
      readXml(
        `<c:plotArea xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:lineChart><c:ser>${inside}</c:ser></c:lineChart></c:plotArea>`,
        { depth: 50, elements: 500 },
      ),
    )
  const label = (words: string) =>
    `<c:dLbls><c:dLbl><c:tx><c:rich><a:p><a:r><a:t>${words}</a:t></a:r></a:p></c:rich></c:tx></c:dLbl></c:dLbls>`
  const sign = (name: string) => `<c:marker><c:symbol val="${name}"/></c:marker>`
  expect(said(label('Record') + sign('diamond'))).toBe(
    'A chart is drawn without words of their own at single points, the forms of its signs.',
  )
  expect(said('<c:dLbls><c:dLbl><c:delete val="1"/></c:dLbl></c:dLbls>')).toBe(
    'A chart is drawn without gaps in its labels.',
  )
  // Shares go out as words, and come back.
  expect(said(label('34 %') + sign('circle'))).toBeNull()
})

test('paragraphs stand where the file has them, and go out and come back so', async () => {
  const set = (said: string, inside = '', words = 'Words') =>
    `<a:p><a:pPr ${said}>${inside}</a:pPr><a:r><a:t>${words}</a:t></a:r></a:p>`
  const item = '<a:buChar char="•"/>'
  const space = (before: number, after = 0) =>
    `<a:spcBef><a:spcPts val="${before}"/></a:spcBef><a:spcAft><a:spcPts val="${after}"/></a:spcAft>`
  const stops = '<a:tabLst><a:tab pos="2000250" algn="r"/><a:tab pos="952500" algn="l"/></a:tabLst>'
  const body = [
    set('marL="457200" indent="-457200"', space(600)),
    set('marL="0" indent="361950"', space(600, 300)),
    set('marL="3000"', space(1200)),
    set('marL="457200"', space(600), ''),
    set('marL="228600" indent="-228600"', space(600) + item),
    set('marL="228600"', space(600)),
    set('marL="571500" indent="-342900"', space(600) + item),
    set('', space(600) + stops, 'One\ttwo'),
    set('', space(600) + stops),
  ]
  const first = await read({ slides: [{ tree: text('', { body: body.join('') }) }] })
  const saidOf = ({ slides }: ImportedDeck) =>
    slides[0]!.blocks
      .flatMap((block) => ('body' in block ? (block.body?.text ?? []) : []))
      .map(({ list: _list, align: _align, lineSpacing: _line, inlines: _inlines, ...place }) => place)
  expect(saidOf(first)).toEqual([
    { indent: 48, firstLine: -48 },
    { firstLine: 38 },
    { spaceBefore: 15 },
    {},
    {},
    {},
    { indent: 60, firstLine: -36 },
    {
      tabs: [
        { at: 100, align: 'left' },
        { at: 210, align: 'right' },
      ],
    },
    {},
  ])
  expect(first.slides[0]!.remarks).toEqual([])
  const deck = await composedDeck(
    { deck: first, pictures: new Map() },
    { store: () => Promise.reject(new Error('No pictures')) },
    'scale',
  )
  const file = await exported(deck, 'presenter')
  expect(await validatorErrors(file)).toEqual([])
  const back = await read(new Uint8Array(file))
  expect(back.slides[0]!.blocks.at(-1)).toEqual(first.slides[0]!.blocks.at(-1))
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

describe('words that stand elsewhere than a body in their shape', () => {
  const fill = '<a:solidFill><a:srgbClr val="123456"/></a:solidFill>'
  const boxes = async (inside: string) =>
    (await read(slide(inside))).slides[0]!.blocks.map(({ kind, frame }) => {
      const { x, y, w, h, rotation } = frame
      return [kind, ...[x, y, w, h, rotation].map(Math.round)]
    })
  const body = (said: string) => {
    const insets = ['l', 't', 'r', 'b'].filter((side) => !said.includes(`${side}Ins`))
    return { bodyPlace: `<a:bodyPr ${insets.map((side) => `${side}Ins="0"`).join(' ')} ${said}/>` }
  }

  test.each<[string, string, readonly (readonly (string | number)[])[]]>([
    [
      'further in on one side',
      text('a', body('lIns="952500" rIns="95250"')),
      [['text', 190, 50, 310, 100, 0]],
    ],
    [
      'further in on one side of something filled',
      text('a', { ...body('lIns="952500"'), properties: fill }),
      [
        ['shape', 100, 50, 400, 100, 0],
        ['text', 200, 50, 300, 100, 0],
      ],
    ],
    [
      'at the top of something filled, whatever is kept free below',
      text('a', { ...body('bIns="952500"'), properties: fill }),
      [['text', 100, 50, 400, 100, 0]],
    ],
    [
      'turned back in a shape that is turned',
      text('a', {
        ...body('rot="10800000"'),
        turned: 'rot="10800000"',
        properties: `<a:prstGeom prst="triangle"/>${fill}`,
      }),
      [
        ['shape', 100, 50, 400, 100, 180],
        ['text', 200, 50, 200, 50, 0],
      ],
    ],
  ])('%s', async (_, inside, wanted) => {
    expect(await boxes(inside)).toEqual(wanted)
  })

  test.each([
    ['l', 0],
    ['ctr', 0.5],
    ['r', 1],
  ] as const)('that are not wrapped keep on one line, from where they begin (%s)', async (algn, share) => {
    const long = line('Words that are longer than their box', `<a:pPr algn="${algn}"/>`)
    const [[, x, , w] = []] = await boxes(text('', { body: long, ...body('wrap="none"') }))
    expect([x, w]).toEqual([100, 400])
    const narrow = { body: long, ...body('wrap="none"'), at: at(300, 50, 40, 30) }
    const [[kind, left, , wide] = []] = await boxes(text('', narrow))
    expect(kind).toBe('text')
    expect(Number(wide)).toBeGreaterThan(250)
    expect(Number(left) + share * Number(wide)).toBeCloseTo(300 + share * 40, -1)
  })

  test('an empty paragraph is as high as the type that it waits for', async () => {
    const empty = (size: number) => `<a:p><a:endParaRPr sz="${size}"/></a:p>`
    const words = line('Large', '', 'sz="2400"')
    const source = slide(text('', { body: words + empty(600) + words + empty(2400) + words }))
    const spacings = ({ slides }: ImportedDeck) =>
      slides[0]!.blocks
        .flatMap((block) =>
          block.kind === 'text' ? (block.body?.text ?? []).map(({ lineSpacing }) => lineSpacing) : [],
        )
        .slice(-5)
    const first = { deck: await read(source), pictures: new Map() }
    expect(spacings(first.deck)).toEqual([null, 0.25, null, null, null])
    const deck = await composedDeck(first, { store: () => Promise.reject(new Error('No pictures')) }, 'scale')
    expect(spacings(await read(new Uint8Array(await exported(deck, 'presenter'))))).toEqual(
      spacings(first.deck),
    )
  })

  test('letters of fonts of signs are the signs', async () => {
    const run = (words: string, font: string) => `<a:r><a:rPr><a:${font}/></a:rPr><a:t>${words}</a:t></a:r>`
    const all =
      run('à Next', 'sym typeface="Wingdings"') +
      run('ü', 'latin typeface="Wingdings"') +
      run('à', 'latin typeface="Arial"')
    expect(wordsOf(await read(slide(text('', { body: `<a:p>${all}</a:p>` }))))).toBe('→ Next✓à')
  })
})

test.each([
  ['5C22544A-7EE6-4342-B048-85BDC9FD1C3A', true, 'all'],
  ['B301B821-A1FF-4177-AEE7-76D212191A09', true, 'rows'],
  ['69012ECD-51FC-41F1-AA8D-1B2483CD663E', false, 'outside'],
  ['E8034E78-7F5D-4C2E-B375-FC64B27BC917', true, 'none'],
  ['00000000-7F5D-4C2E-B375-FC64B27BC917', false, 'none'],
])('PowerPoint’s own table styles are known by their ids (%s)', async (id, isFilled, border) => {
  const properties = `<a:tblPr firstRow="1"><a:tableStyleId>{${id}}</a:tableStyleId></a:tblPr>`
  const { slides } = await read(
    slide(frame(`<a:tbl>${properties}${grid(1, 1)}${row('a', 'b')}${row('c', 'd')}</a:tbl>`)),
  )
  const [table] = slides[0]!.blocks
  if (table?.kind !== 'table') throw new Error('No table')
  const last = Object.values(table.cells).at(-1)!
  expect([last.fill?.kind === 'solid', table.borders?.kind]).toEqual([isFilled, border])
})

test.each([
  ['ltBlue', '#add8e6'],
  ['dkOliveGreen', '#556b2f'],
  ['medSeaGreen', '#3cb371'],
  ['cornflowerBlue', '#6495ed'],
  ['nonsense', '#000000'],
])('colours by their names (%s)', async (name, hex) => {
  const fill = `<a:solidFill><a:prstClr val="${name}"/></a:solidFill>`
  const [block] = (await read(slide(text('a', { properties: fill })))).slides[0]!.blocks
  expect(block).toMatchObject({ surface: { fill: { color: hex } } })
})

describe('fills that no block can have', () => {
  const stops = (...colors: readonly (readonly [number, string])[]) =>
    `<a:gsLst>${colors.map(([pos, hex]) => `<a:gs pos="${pos}"><a:srgbClr val="${hex}"/></a:gs>`).join('')}</a:gsLst>`
  const gradient = (inside: string) => `<a:gradFill>${inside}</a:gradFill>`
  const white: readonly [number, string] = [0, 'FFFFFF']
  const back = gradient(stops(white, [50_000, '0000FF'], [100_000, 'FFFFFF']) + '<a:lin ang="0"/>')
  const round = gradient(
    `${stops(white, [100_000, '0000FF'])}<a:path path="circle"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path>`,
  )
  const solid = '<a:solidFill><a:srgbClr val="0000FF"/></a:solidFill>'
  const filled = (properties: string) => shape({ at: at(0, 0, 90, 90), properties })

  test.each<[string, string, string]>([
    ['there and back', back, 'image'],
    ['round', round, 'image'],
    ['near enough to two colours', gradient(stops(white, [50_000, '7F7FF0'], [100_000, '0000FF'])), 'shape'],
  ])('a gradient %s', async (_, fill, kind) => {
    expect((await read(slide(filled(fill)))).slides[0]!.blocks.map((block) => block.kind)).toEqual([kind])
  })

  test('what is drawn has all of its outline around it, and a gradient from corner to corner', async () => {
    const thick = '<a:ln w="76200"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln>'
    const diagonal = back.replace('ang="0"', 'ang="2700000"')
    const { deck, pictures } = await importPptx({
      bytes: presentation(slide(filled(diagonal + thick))),
      name: '',
    })
    const [block] = deck.slides[0]!.blocks
    if (block?.kind !== 'image' || !block.picture) throw new Error('No picture')
    expect(block.frame).toMatchObject({ x: -4, y: -4, w: 98, h: 98 })
    const { data, info } = await sharp(pictures.get(block.picture.asset))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels).slice(0, 3),
    ]
    expect(info.width).toBe(196)
    expect(pixel(98, 2)).toEqual([255, 0, 0])
    // A fifteenth of the way from white to white over blue.
    expect(pixel(20, 20)[0]).toBeGreaterThan(210)
    expect(pixel(20, 20)[0]).toBeLessThan(235)
  })

  test('such a gradient behind a slide is a picture that fills it; in a place it keeps both of its colours', async () => {
    const background = `<p:bg><p:bgPr>${round}</p:bgPr></p:bg>`
    const title = shape({
      placeholder: 'type="title"',
      at: at(0, 0, 900, 90),
      properties: back,
      body: line('T'),
    })
    const deck = await read({ slides: [{ tree: title, background }] })
    expect(deck.slides[0]!.blocks).toMatchObject([
      { kind: 'image', frame: { x: 0, y: 0, w: 1280, h: 720 } },
      { kind: 'text', surface: { fill: { kind: 'gradient', from: '#ffffff', to: '#0000ff' } } },
    ])
  })

  test('with such a gradient behind it a slide follows its layout, unless that draws what the picture would cover', async () => {
    const background = `<p:bg><p:bgPr>${round}</p:bgPr></p:bg>`
    const place = shape({ placeholder: 'type="title"', at: at(0, 0, 900, 90), body: line('Title') })
    const title = shape({ placeholder: 'type="title"', body: line('T') })
    const [follows, apart] = await Promise.all(
      [place, place + filled(solid)].map(async (layout) =>
        read({ layout, slides: [{ tree: title, background }] }),
      ),
    )
    expect(follows!.slides[0]).toMatchObject({
      layout: follows!.layouts[0]!.id,
      blocks: [{ kind: 'image' }, { place: 'title/0' }],
    })
    expect(apart!.slides[0]!.layout).toBeUndefined()
    expect(apart!.slides[0]!.blocks.map(({ kind }) => kind)).toEqual(['image', 'shape', 'text'])
  })

  test('a pattern of a shape is one, goes out so and comes back; behind a slide it is its colour, and said', async () => {
    const pattern = (name: string) =>
      `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="3a3a3a"/></a:fgClr><a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>`
    const tree = Object.keys(patternBits)
      .map((name) => filled(pattern(name)))
      .join('')
    const background = `<p:bg><p:bgPr>${pattern('pct25')}<a:effectLst/></p:bgPr></p:bg>`
    const first = await read({ slides: [{ tree, background }] })
    const fillsOf = ({ slides }: ImportedDeck) =>
      slides[0]!.blocks.flatMap((block) => (block.kind === 'shape' ? [block.surface?.fill] : []))
    expect(fillsOf(first)).toHaveLength(54)
    expect(fillsOf(first)[3]).toEqual({
      ...{ kind: 'solid', color: '#cacaca', alpha: 1 },
      pattern: { name: 'pct25', front: '#3a3a3a', behind: 'background' },
    })
    // What the editor reckons once somebody changes a colour of it.
    for (const fill of fillsOf(first))
      if (fill?.kind === 'solid' && fill.pattern)
        expect(patternColor(fill.pattern, first.theme)).toBe(fill.color)
    expect(first.slides[0]!.background).toEqual({ kind: 'solid', color: '#cacaca', alpha: 1 })
    expect(first.slides[0]!.remarks).toEqual(['A pattern became a plain colour.'])
    const deck = await composedDeck(
      { deck: first, pictures: new Map() },
      { store: () => Promise.reject(new Error('No pictures')) },
      'scale',
    )
    const file = await exported(deck, 'presenter')
    expect(await validatorErrors(file)).toEqual([])
    expect(fillsOf(await read(new Uint8Array(file)))).toEqual(fillsOf(first))
  })
})

describe('pictures that are drawn otherwise than they are stored', () => {
  /** Red on the left, white on the right. */
  const picture = () =>
    sharp({ create: { width: 20, height: 10, channels: 3, background: '#ffffff' } })
      .composite([
        { input: { create: { width: 10, height: 10, channels: 3, background: '#ff0000' } }, left: 0, top: 0 },
      ])
      .png()
      .toBuffer()
  const lead = leads('rId7', 'image', '../media/image1.png')
  /** Colours of some pixels of the one picture that is stored, by their places in the frame of 80 × 40. */
  async function shown(fill: string, ...places: readonly (readonly [number, number])[]) {
    const tree = shape({ at: at(0, 0, 80, 40), properties: `<a:blipFill>${fill}</a:blipFill>` })
    const source = slide(tree, lead, { parts: { 'ppt/media/image1.png': new Uint8Array(await picture()) } })
    const { deck, pictures } = await importPptx({ bytes: presentation(source), name: '' })
    const [block] = deck.slides[0]!.blocks
    if (block?.kind !== 'image' || !block.picture) throw new Error('No picture')
    const { data, info } = await sharp(pictures.get(block.picture.asset))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return places.map(([x, y]) => {
      const pixel = Math.floor((y / 40) * info.height) * info.width + Math.floor((x / 80) * info.width)
      return data.subarray(pixel * 4, pixel * 4 + 4).toString('hex')
    })
  }
  const stretched = '<a:stretch><a:fillRect/></a:stretch>'
  const blip = (change: string) => `<a:blip r:embed="rId7">${change}</a:blip>${stretched}`
  const [black, blue] = ['<a:prstClr val="black"/>', '<a:srgbClr val="0000FF"/>']

  test.each([
    ['grey', '<a:grayscl/>', '4c4c4cff', 'ffffffff'],
    ['black and white', '<a:biLevel thresh="50000"/>', '000000ff', 'ffffffff'],
    ['two colours', `<a:duotone>${black}${blue}</a:duotone>`, '00004cff', '0000ffff'],
    ['brighter and flatter', '<a:lum bright="20000" contrast="-50000"/>', 'f27373ff', 'f2f2f2ff'],
    [
      'one colour made clear',
      '<a:clrChange><a:clrFrom><a:srgbClr val="FFFFFF"/></a:clrFrom><a:clrTo><a:srgbClr val="FFFFFF"><a:alpha val="0"/></a:srgbClr></a:clrTo></a:clrChange>',
      'ff0000ff',
      'ffffff00',
    ],
  ])('%s', async (_, change, left, right) => {
    expect(await shown(blip(change), [10, 20], [70, 20])).toEqual([left, right])
  })

  test('repeated, from any corner, mirrored in turn', async () => {
    const tiled = (said: string) => `<a:blip r:embed="rId7"/><a:tile ${said}/>`
    const row = [2, 12, 22, 32, 42].map((x): [number, number] => [x, 5])
    const [red, white] = ['ff0000ff', 'ffffffff']
    expect(await shown(tiled(''), ...row)).toEqual([red, white, red, white, red])
    expect(await shown(tiled('tx="95250"'), ...row)).toEqual([white, red, white, red, white])
    expect(await shown(tiled('flip="x"'), ...row)).toEqual([red, white, white, red, red])
    expect(await shown(tiled('sx="200000"'), ...row)).toEqual([red, red, white, white, red])
  })
})

test('a formula is one line, as people type it', async () => {
  const m = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
  const r = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`
  const power = `<m:sSup><m:e>${r('b')}</m:e><m:sup>${r('2')}</m:sup></m:sSup>`
  const root = `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${power}${r('−4ac')}</m:e></m:rad>`
  const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup><m:e>${r('i')}</m:e></m:nary>`
  const whole = `${r('x=')}<m:f><m:num>${r('−b±')}${root}</m:num><m:den>${r('2a')}</m:den></m:f>${sum}<m:d><m:e>${r('y')}</m:e></m:d>`
  const formula = `<a:p><a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"><m:oMathPara ${m}><m:oMath>${whole}</m:oMath></m:oMathPara></a14:m></a:p>`
  expect(wordsOf(await read(slide(text('', { body: formula }))))).toBe('x=(−b±√(b^2−4ac))/2a∑_(i=1)^n i(y)')
})

test('a formula within formulas is read once, however deep', async () => {
  const m = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
  const deep = `${'<m:sub>'.repeat(40)}<m:r><m:t>x</m:t></m:r>${'</m:sub>'.repeat(40)}`
  const formula = `<a:p><a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"><m:oMath ${m}>${deep}</m:oMath></a14:m></a:p>`
  expect(wordsOf(await read(slide(text('', { body: formula }))))).toBe('x')
})

test('a shape casts the shadow of its theme’s effects, unless it says its own', async () => {
  const effects = '<a:effectStyle><a:effectLst><a:outerShdw blurRad="9525"/></a:effectLst></a:effectStyle>'
  const style =
    '<p:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="2"/></p:style>'
  const styled = (own: string) =>
    shape({ at: at(0, 0, 90, 90), properties: own }).replace('</p:sp>', `${style}</p:sp>`)
  const parts = {
    'ppt/theme/theme1.xml': theme.replace(
      /(?<=<a:effectStyleLst>).*(?=<\/a:effectStyleLst>)/,
      effects.repeat(3),
    ),
  }
  const { slides } = await read(
    slide(styled('') + styled('<a:effectLst><a:glow rad="9525"/></a:effectLst>'), '', { parts }),
  )
  expect(slides[0]!.blocks.map((block) => 'surface' in block && block.surface?.shadow)).toEqual([true, false])
  expect(slides[0]!.remarks).toEqual([
    'Glows, soft edges, reflections, inner shadows and bevels are left out.',
  ])
})

test('what is lost of a text’s looks is said', async () => {
  const warped = '<a:bodyPr><a:prstTxWarp prst="textArchUp"/></a:bodyPr>'
  const item = line('a', '<a:pPr><a:buAutoNum type="romanUcPeriod"/></a:pPr>')
  const { slides } = await read(slide(text('', { body: item, bodyPlace: warped })))
  expect(slides[0]!.remarks).toEqual([
    'Words along a curve stand straight.',
    'Letters and Roman numbers that count the items of a list are figures here.',
  ])
})
