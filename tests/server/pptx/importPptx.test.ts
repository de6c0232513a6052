import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { ImageContent } from '#shared/blocks/image/model.ts'
import type { LineContent } from '#shared/blocks/line/model.ts'
import type { TableContent } from '#shared/blocks/table/model.ts'
import type { TextContent } from '#shared/blocks/text/model.ts'
import type { ShapeContent } from '#shared/blocks/shape/model.ts'
import { presets, shapes } from '#shared/blocks/shape/presets.ts'
import type { ImportedDeck } from '#shared/content/importedDeck.ts'
import { frame } from '#shared/model/frame.ts'
import { plainText } from '#shared/model/richText.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { tryDeck } from '../../../scripts/decks/tryDeck.ts'
import { exported, pictureFiles } from '../../support/pptxExport.ts'
import { composedDeck, composedSlide, shapeBlock } from '../../support/pptxDecks.ts'
import { showcaseDeck } from '../../support/pptxShowcase.ts'
import {
  leads,
  line,
  place2d,
  presentation,
  shape,
  sourceParts,
  zipped,
  type Source,
} from '../../support/pptxSource.ts'

/** EMU of so many of our pixels on a slide of our size. */
const px = (pixels: number): number => pixels * 9525
const at = (...sides: readonly [number, number, number, number]) =>
  sides.map(px) as [number, number, number, number]

const read = async (source: Source): Promise<ImportedDeck> =>
  (await importPptx({ bytes: presentation(source), name: 'Harbour deck' })).deck

const blocksOf = async (tree: string, source: Source = {}, leads = ''): Promise<readonly BlockContent[]> =>
  (await read({ ...source, slides: [{ tree, leads }] })).slides[0]!.blocks

const one = async <K extends BlockContent>(tree: string, source?: Source, leads?: string): Promise<K> =>
  (await blocksOf(tree, source, leads))[0] as K

const text = (body: string, rest = {}) => shape({ at: at(100, 50, 400, 100), isText: true, body, ...rest })
const solidFill = (color: string) => `<a:solidFill>${color}</a:solidFill>`
const scheme = (name: string, inside = '') => `<a:schemeClr val="${name}">${inside}</a:schemeClr>`

describe('a deck as a whole', () => {
  test('its slides in order, hidden ones, sections, notes, size and theme', async () => {
    const deck = await read({
      size: [px(960), px(720)],
      slides: [
        { tree: text(line('One')), notes: line('Say hello') + line('And bye') },
        { tree: text(line('Two')), said: 'show="0"' },
      ],
      presentation:
        '<p:extLst><p:ext><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Offer"><p14:sldIdLst><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>',
    })
    expect(deck.title).toBe('Harbour deck')
    expect(deck.slides.map(({ hidden = false, section }) => [hidden, section])).toEqual([
      [false, ''],
      [true, 'Offer'],
    ])
    expect(plainText(deck.slides[0]!.notes)).toBe('Say hello\nAnd bye')
    // 4:3 stands in the middle of 16:9.
    expect(deck.slides[0]!.blocks[0]!.frame).toMatchObject({ x: 260, y: 50, w: 400, h: 100 })
    expect(deck.theme.colors).toMatchObject({ text: '#101010', background: '#fafafa', accent1: '#0a64c8' })
    expect(deck.theme.fonts).toEqual({ heading: 'Georgia', body: 'own:Montserrat' })
  })

  test('it is in the language that most of its letters say, and in none where they say none', async () => {
    const said = (...languages: readonly string[]) =>
      read({ slides: [{ tree: text(languages.map((one) => line('Words', '', `lang="${one}"`)).join('')) }] })
    expect((await said('en-US', 'de-CH', 'x', 'de-CH')).language).toBe('de-CH')
    expect((await said('german', '')).language).toBeUndefined()
  })

  test('a smaller slide is larger here, with its type', async () => {
    const small = await one<TextContent>(text(line('Large', '', 'sz="2000"')), { size: [px(640), px(360)] })
    expect(small.frame).toMatchObject({ x: 200, y: 100, w: 800, h: 200 })
    expect(small.body?.style).toMatchObject({ size: 40 })
  })
})

describe('words', () => {
  test('runs, breaks, fields, links and what cannot be a link', async () => {
    const body =
      '<a:p><a:r><a:rPr b="1"/><a:t>Bold</a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>2</a:t></a:r><a:br/><a:r><a:rPr><a:hlinkClick r:id="rId8"/></a:rPr><a:t>site</a:t></a:r><a:r><a:rPr><a:hlinkClick r:id="rId9"/></a:rPr><a:t> trap</a:t></a:r><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>'
    const links =
      leads('rId8', 'hyperlink', 'https://example.com', 'TargetMode="External"') +
      leads('rId9', 'hyperlink', 'javascript:alert(1)', 'TargetMode="External"')
    const { slides } = await read({ slides: [{ tree: text(body), leads: links }] })
    const [block] = slides[0]!.blocks as readonly [TextContent]
    expect(block.body?.text?.[0]?.inlines).toEqual([
      { kind: 'text', text: 'Bold', marks: { bold: true } },
      { kind: 'text', text: '2', marks: { script: 'super' } },
      { kind: 'break' },
      { kind: 'text', text: 'site', marks: { link: 'https://example.com' } },
      { kind: 'text', text: ' trap', marks: {} },
      { kind: 'variable', name: 'slide.number', marks: {} },
    ])
    expect(slides[0]!.remarks).toEqual([
      'A link that leads to no slide, web page, mail or phone is left out.',
    ])
  })

  test('lists count by level, and go on after what interrupts them deeper', async () => {
    const item = (words: string, level: number, kind = '<a:buAutoNum type="arabicPeriod"/>') =>
      line(words, `<a:pPr lvl="${level}" marL="342900" indent="-342900">${kind}</a:pPr>`)
    const { body } = await one<TextContent>(
      text(
        item('one', 0) +
          item('deep', 1, '<a:buChar char="–"/>') +
          item('two', 0) +
          line('out') +
          item('again', 0),
      ),
    )
    expect(body?.text?.map(({ list }) => list && [list.kind, list.level, list.ordinal])).toEqual([
      ['number', 0, 1],
      ['bullet', 1, 1],
      ['number', 0, 2],
      null,
      ['number', 0, 1],
    ])
  })

  test('lists stand as the file has them: indents, and signs with their look, also in letters of fonts that are pictures', async () => {
    const item = (level: number, place: string, sign: string) =>
      line('words', `<a:pPr lvl="${level}" ${place}>${sign}</a:pPr>`)
    const wingdings = (char: string) => `<a:buFont typeface="Wingdings"/><a:buChar char="${char}"/>`
    const { body } = await one<TextContent>(
      text(
        item(0, 'marL="342900" indent="-342900"', wingdings('Ø')) +
          item(
            1,
            'marL="742950" indent="-285750"',
            '<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buSzPct val="80000"/><a:buChar char="○"/>',
          ) +
          item(2, 'marL="1143000" indent="-228600"', '<a:buSzPts val="900"/>' + wingdings('&#xF0A7;')) +
          item(0, 'marL="0" indent="0"', '<a:buFont typeface="constructor"/><a:buChar char="–"/>'),
      ),
    )
    expect(body?.lists).toEqual([
      { before: 0, hang: 36, sign: '➢' },
      { before: 48, hang: 30, sign: '○', color: 'accent2', size: 0.8 },
      { before: 96, hang: 24, sign: '▪', size: 0.5 },
    ])
  })

  test('words without a sign that are set in are no item where none is above them', async () => {
    const set = line('words', '<a:pPr marL="457200"><a:buNone/></a:pPr>')
    const item = line('words', '<a:pPr marL="457200" indent="-457200"><a:buChar char="•"/></a:pPr>')
    const { body } = await one<TextContent>(text(set + item + set))
    expect(body?.text?.map(({ list }) => list && list.ordinal)).toEqual([null, 1, null])
    expect(body?.text?.map(({ list }) => list?.kind)).toEqual([undefined, 'bullet', 'bullet'])
  })

  test('lines are as close as PowerPoint set them so that they fit', async () => {
    const fitted = '<a:bodyPr><a:normAutofit lnSpcReduction="10000"/></a:bodyPr>'
    const words = text(line('words', '<a:pPr><a:lnSpc><a:spcPct val="120000"/></a:lnSpc></a:pPr>'))
    const { body } = await one<TextContent>(
      words.replace(/<a:bodyPr[^>]*\/>|<a:bodyPr[^>]*>.*?<\/a:bodyPr>/, fitted),
    )
    expect(body?.style?.lineSpacing).toBe(1.1)
  })

  test('a row of a table is as tall as its words need, as programs draw it', async () => {
    const row = (words: string) =>
      `<a:tr h="${px(20)}"><a:tc><a:txBody><a:bodyPr/>${line(words)}</a:txBody><a:tcPr/></a:tc></a:tr>`
    const grid = `<a:tblGrid><a:gridCol w="${px(120)}"/></a:tblGrid>`
    const { frame, rows } = await one<TableContent>(
      `<p:graphicFrame><p:xfrm><a:off x="0" y="0"/><a:ext cx="${px(120)}" cy="${px(40)}"/></p:xfrm><a:graphic><a:graphicData><a:tbl>${grid}${row('')}${row('words that run on over several lines')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
    )
    expect(frame.h).toBeGreaterThan(100)
    expect(frame.h * (rows[0]!.size / 100)).toBeCloseTo(20, 0)
  })

  test('a table of figures says which way its columns run, whatever the deck’s language becomes', async () => {
    const table = (words: string) =>
      `<p:graphicFrame><p:xfrm><a:off x="0" y="0"/><a:ext cx="${px(120)}" cy="${px(40)}"/></p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblGrid><a:gridCol w="${px(120)}"/></a:tblGrid><a:tr h="${px(40)}"><a:tc><a:txBody><a:bodyPr/>${line(words)}</a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
    expect((await one<TableContent>(table('12'))).direction).toBe('ltr')
    expect((await one<TableContent>(table('שלום'))).direction).toBe('ltr')
    expect(await one<TableContent>(table('Words'))).not.toHaveProperty('direction')
  })

  test('what most words look like is the block’s style, the rest are marks', async () => {
    const run = (words: string, said: string, inside = '') =>
      `<a:r><a:rPr ${said}>${inside}</a:rPr><a:t>${words}</a:t></a:r>`
    const red = solidFill(scheme('accent2'))
    const { body } = await one<TextContent>(
      text(
        `<a:p><a:pPr algn="ctr"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc></a:pPr>${run('Most of the words ', 'sz="2000" b="1"')}${run('few', 'sz="3200" b="1"', red)}</a:p>`,
      ),
    )
    expect(body?.style).toMatchObject({ size: 20, bold: true, align: 'center', lineSpacing: 0.9 })
    expect(body?.text?.[0]?.inlines[1]).toMatchObject({ marks: { size: 32, color: 'accent2' } })
  })

  test('from right to left, and how they sit in their frame', async () => {
    const { body } = await one<TextContent>(
      text(line('שלום', '<a:pPr rtl="1" algn="r"/>'), {
        bodyPlace: `<a:bodyPr lIns="0" rIns="0" tIns="95250" bIns="95250" anchor="b" numCol="2" spcCol="${px(30)}"><a:normAutofit/></a:bodyPr>`,
      }),
    )
    expect(body).toMatchObject({
      valign: 'bottom',
      inset: 10,
      sides: 0,
      columns: { count: 2, gap: 30 },
      autofit: 'shrink',
    })
    expect(body?.text?.[0]).toMatchObject({ direction: 'rtl' })
  })
})

describe('placeholders', () => {
  const master = shape({
    placeholder: 'type="title"',
    at: at(80, 40, 1120, 100),
    body: line('Master title'),
    bodyPlace: '<a:bodyPr anchor="ctr"/>',
  })
  const textStyles =
    '<p:titleStyle><a:lvl1pPr algn="ctr"><a:defRPr sz="4400" b="1"><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="342900" indent="-342900"><a:buChar char="•"/><a:defRPr sz="2800"/></a:lvl1pPr><a:lvl2pPr marL="742950" indent="-285750"><a:buChar char="–"/><a:defRPr sz="2400"/></a:lvl2pPr></p:bodyStyle>'
  const layout =
    shape({ placeholder: 'type="title"', body: line('Click to edit') }) +
    shape({ id: 3, placeholder: 'idx="1"', at: at(80, 200, 1120, 400), body: line('Text') }) +
    shape({
      id: 4,
      at: at(0, 700, 1280, 20),
      properties: `<a:prstGeom prst="rect"/>${solidFill(scheme('accent1'))}`,
    })
  const followsAll =
    shape({ placeholder: 'type="title"', body: line('Our offer') }) +
    shape({
      id: 3,
      placeholder: 'idx="1"',
      body: line('The first of them') + line('Deeper', '<a:pPr lvl="1"/>'),
      lists: '',
    })

  test('stand and look as layout and master say, and name their places', async () => {
    const deck = await read({ master, layout, textStyles, slides: [{ tree: followsAll }] })
    const [slide] = deck.slides
    const [title, body] = slide!.blocks as readonly [TextContent, TextContent]
    expect(slide).toMatchObject({ title: 'Our offer', layout: deck.layouts[0]!.id })
    expect(title).toMatchObject({
      place: 'title/0',
      frame: { x: 80, y: 40, w: 1120, h: 100 },
      follows: { own: [] },
    })
    expect(title.body).toMatchObject({ role: 'title', valign: 'middle' })
    expect(deck.theme.text.title).toMatchObject({ font: 'heading', size: 44, bold: true, align: 'center' })
    expect(body).toMatchObject({ place: 'body/0', frame: { y: 200, h: 400 } })
    expect(body.body?.text?.map(({ list }) => list?.level)).toEqual([0, 1])
    expect(body.body?.text?.[1]?.inlines[0]).toMatchObject({ marks: { size: 24 } })
    expect(deck.layouts[0]!.blocks?.map(({ kind, place }) => place ?? kind)).toEqual([
      'shape',
      'title/0',
      'body/0',
    ])
  })

  test('a place for a picture waits for one', async () => {
    const place = shape({
      id: 7,
      placeholder: 'type="pic" idx="13"',
      at: at(700, 100, 400, 400),
      body: line('Add a picture'),
    })
    const empty = shape({ id: 7, placeholder: 'type="pic" idx="13"' })
    const { slides, layouts } = await read({ layout: place, slides: [{ tree: empty }] })
    expect(layouts[0]!.blocks).toMatchObject([{ kind: 'image', place: 'picture/0', picture: null }])
    expect(slides[0]!.blocks).toMatchObject([
      { kind: 'image', place: 'picture/0', picture: null, follows: { own: [] }, frame: { x: 700, w: 400 } },
    ])
  })

  test('say themselves what differs, and nothing else', async () => {
    const moved = shape({
      placeholder: 'type="title"',
      at: at(80, 90, 1120, 100),
      body: line('Moved', '<a:pPr algn="l"/>'),
    })
    const [title] = await blocksOf(moved, { master, layout, textStyles })
    expect(title).toMatchObject({ follows: { own: ['frame', 'style.align'] } })
  })
})

describe('colours', () => {
  const filled = (color: string) =>
    shape({ at: at(0, 0, 100, 100), properties: `<a:prstGeom prst="rect"/>${solidFill(color)}` })
  const fillOf = async (color: string) => (await one<ShapeContent>(filled(color))).surface?.fill

  test('name the theme’s places where they are its', async () => {
    expect(await fillOf(scheme('accent1'))).toEqual({ kind: 'solid', color: 'accent1', alpha: 1 })
    expect(await fillOf(scheme('bg1'))).toEqual({ kind: 'solid', color: 'background', alpha: 1 })
    expect(await fillOf(scheme('accent1', '<a:alpha val="40000"/>'))).toEqual({
      kind: 'solid',
      color: 'accent1',
      alpha: 0.4,
    })
  })

  test('are fixed where they were changed, as PowerPoint reckons them', async () => {
    expect(await fillOf(scheme('accent1', '<a:lumMod val="50000"/>'))).toEqual({
      kind: 'solid',
      color: '#053264',
      alpha: 1,
    })
    expect(await fillOf('<a:srgbClr val="FF0000"><a:tint val="50000"/></a:srgbClr>')).toEqual({
      kind: 'solid',
      color: '#ffbcbc',
      alpha: 1,
    })
  })

  test('come from a shape’s style where it says none itself', async () => {
    const styled = filled('')
      .replace('<a:solidFill></a:solidFill>', '')
      .replace(
        '</p:sp>',
        `<p:style><a:lnRef idx="1">${scheme('accent2')}</a:lnRef><a:fillRef idx="1">${scheme('accent3')}</a:fillRef><a:effectRef idx="0"/><a:fontRef idx="minor">${scheme('lt1')}</a:fontRef></p:style></p:sp>`,
      )
    expect((await one<ShapeContent>(styled)).surface).toMatchObject({
      fill: { color: 'accent3' },
      stroke: { color: 'accent2', width: 1 },
    })
  })
})

describe('shapes, lines and groups', () => {
  const preset = (name: string, values = '') =>
    `<a:prstGeom prst="${name}"><a:avLst>${values}</a:avLst></a:prstGeom>`

  test('keep their form and its values; mirrored and unknown ones come as near as they can', async () => {
    const known = shape({
      at: at(0, 0, 100, 100),
      properties: preset('chevron', '<a:gd name="adj" fmla="val 30000"/>'),
    })
    const mirrored = shape({ at: at(0, 0, 100, 100), turned: 'flipH="1"', properties: preset('rightArrow') })
    const callout = shape({ at: at(0, 0, 100, 100), turned: 'flipH="1"', properties: preset('callout1') })
    const upsideDown = shape({ at: at(0, 0, 100, 100), turned: 'flipV="1"', properties: preset('triangle') })
    const unknown = shape({ at: at(0, 0, 100, 100), properties: preset('gear7') })
    const { slides } = await read({ slides: [{ tree: known + mirrored + callout + upsideDown + unknown }] })
    expect(slides[0]!.blocks).toMatchObject([
      { shape: 'chevron', adjust: { adj: 30_000 } },
      { shape: 'leftArrow' },
      { shape: 'callout1', adjust: { adj2: 108_333, adj4: 138_333 } },
      { shape: 'triangle', frame: { rotation: 180 } },
      { shape: 'rect' },
    ])
    expect(slides[0]!.remarks).toEqual(['A shape that nobody knows (gear7) became a rectangle.'])
  })

  test('mirrored, one without a twin that looks the other way is so, and goes out as it came', async () => {
    const bent = shape({ at: at(0, 0, 100, 100), turned: 'flipH="1"', properties: preset('bentUpArrow') })
    const upset = shape({ at: at(0, 0, 100, 100), turned: 'flipV="1"', properties: preset('bentUpArrow') })
    const even = shape({ at: at(0, 0, 100, 100), turned: 'flipH="1"', properties: preset('ellipse') })
    const { slides } = await read({ slides: [{ tree: bent + upset + even }] })
    const looks = [
      { shape: 'bentUpArrow', mirrored: true, frame: { rotation: 0 } },
      { shape: 'bentUpArrow', mirrored: true, frame: { rotation: 180 } },
      { shape: 'ellipse' },
    ] as const
    expect(slides[0]).toMatchObject({ blocks: looks, remarks: [] })
    expect(slides[0]!.blocks[2]).not.toHaveProperty('mirrored')
    const sent = [
      shapeBlock({ id: 'bent', shape: 'bentUpArrow', mirrored: true }),
      shapeBlock({ id: 'upset', shape: 'bentUpArrow', mirrored: true, frame: frame(0, 0, 90, 90, 180) }),
      shapeBlock({ id: 'even', shape: 'ellipse' }),
    ]
    const bytes = await exported(composedDeck([composedSlide(sent)]), 'client')
    const back = (await importPptx({ bytes, name: 'Mirrors' })).deck.slides[0]!
    expect(back).toMatchObject({ blocks: looks, remarks: [] })
    expect(back.blocks[2]).not.toHaveProperty('mirrored')
  })

  test('each of PowerPoint’s goes out and comes back as itself, with what its handles say', async () => {
    const sent = shapes.map((name, at) => {
      const changed = presets[name].adjusts.map(
        (one) => [one.name, one.usual + (one.usual < one.high ? 1 : -1)] as const,
      )
      const place = frame(10 * (at % 100), 20, 300, 200)
      return shapeBlock({ id: name, shape: name, adjust: Object.fromEntries<number>(changed), frame: place })
    })
    const thirds = [0, 1, 2].map((nth) =>
      composedSlide(
        sent.filter((_, at) => at % 3 === nth),
        { id: `third${nth}` },
      ),
    )
    const bytes = await exported(composedDeck(thirds), 'client')
    const { slides } = (await importPptx({ bytes, name: 'Shapes' })).deck
    const outlines = (blocks: readonly object[]) =>
      blocks.map((block) => 'shape' in block && 'adjust' in block && [block.shape, block.adjust])
    expect(slides.map(({ blocks, remarks }) => [outlines(blocks), remarks])).toEqual(
      thirds.map(({ blocks }) => [outlines(blocks), []]),
    )
  })

  test('an outline of its own is a rectangle, strokes, or a picture of it', async () => {
    const outline = (points: string, rest = '') =>
      `<a:custGeom><a:pathLst><a:path w="100" h="100">${points}</a:path></a:pathLst></a:custGeom>${rest}`
    const go = (kind: string, x: number, y: number) => `<a:${kind}><a:pt x="${x}" y="${y}"/></a:${kind}>`
    const square =
      go('moveTo', 0, 0) + go('lnTo', 100, 0) + go('lnTo', 100, 100) + go('lnTo', 0, 100) + '<a:close/>'
    const corner = go('moveTo', 0, 0) + go('lnTo', 100, 0) + go('lnTo', 50, 100)
    const blocks = await blocksOf(
      [
        outline(square, solidFill(scheme('accent1'))),
        outline(corner, `<a:noFill/><a:ln w="19050">${solidFill(scheme('accent2'))}</a:ln>`),
        outline(corner, solidFill(scheme('accent1'))),
      ]
        .map((properties, nth) => shape({ id: nth + 2, at: at(0, 0, 96, 96), properties }))
        .join(''),
    )
    expect(blocks).toMatchObject([
      { kind: 'shape', shape: 'rect', surface: { fill: { color: 'accent1' } } },
      { kind: 'shape', drawing: { path: 'M 0 0 L 24 0 L 12 24' } },
      { kind: 'image', picture: { width: 192 } },
    ])
  })

  test('illustrations of many points take no room that a slide has for its words', async () => {
    const outline = (from: number): string =>
      `<a:custGeom><a:pathLst><a:path w="9000" h="9000"><a:moveTo><a:pt x="${from}" y="0"/></a:moveTo>${Array.from({ length: 600 }, (_, i) => `<a:lnTo><a:pt x="${(i * 7) % 9000}" y="${(i * 13) % 9000}"/></a:lnTo>`).join('')}<a:close/></a:path></a:pathLst></a:custGeom>${solidFill(scheme('accent1'))}`
    const drawings = Array.from({ length: 4 }, (_, id) =>
      shape({ id: id + 2, at: at(id * 20, 100, 18, 18), properties: outline(id) }),
    )
    const blocks = await blocksOf(drawings.join(''))
    expect(blocks.map(({ kind }) => kind)).toEqual(drawings.map(() => 'image'))
    expect(JSON.stringify(blocks).length).toBeLessThan(3_000)
  })

  test('a line ends where it did, and sticks to what it is glued to', async () => {
    const box = shape({ id: 5, at: at(400, 100, 200, 100), properties: preset('rect') })
    const connector = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="6" name="Connector 6"/><p:cNvCxnSpPr><a:endCxn id="5" idx="1"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${place2d(at(100, 150, 300, 200), 'flipV="1"')}${preset('bentConnector3')}<a:ln w="28575">${solidFill(scheme('tx1'))}<a:prstDash val="dash"/><a:tailEnd type="triangle" w="lg" len="lg"/></a:ln></p:spPr></p:cxnSp>`
    const [, arrow] = (await blocksOf(box + connector)) as readonly [BlockContent, LineContent]
    expect(arrow).toMatchObject({
      kind: 'line',
      route: 'elbow',
      stroke: { color: 'text', width: 3, dash: 'dash' },
      heads: { start: null, end: { form: 'triangle', size: 'large' } },
      joins: { start: null, end: { block: 0, side: 'left' } },
    })
  })

  test('members of a group stand where its place puts them, turned with it', async () => {
    const inner =
      shape({ id: 3, at: at(10, 10, 20, 10), properties: preset('rect') }) +
      shape({ id: 4, at: at(70, 10, 20, 10), properties: preset('rect') })
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Numbers"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm rot="5400000"><a:off x="${px(200)}" y="${px(200)}"/><a:ext cx="${px(200)}" cy="${px(40)}"/><a:chOff x="0" y="0"/><a:chExt cx="${px(100)}" cy="${px(20)}"/></a:xfrm></p:grpSpPr>${inner}</p:grpSp>`
    const [left, right] = (await blocksOf(group)) as readonly [BlockContent, BlockContent]
    expect(left.frame).toMatchObject({ w: 40, h: 20, rotation: 90 })
    expect([left.frame.x + 20, left.frame.y + 10, right.frame.x + 20, right.frame.y + 10]).toEqual([
      290, 160, 290, 280,
    ])
    expect(left.groups).toEqual(right.groups)
    expect(left.groups?.[0]).toMatchObject({ name: 'Numbers' })
  })
})

describe('pictures, tables and charts', () => {
  let photo: Uint8Array
  beforeAll(async () => {
    photo = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#3a6ea5' } })
      .png()
      .toBuffer()
  })
  const pic = (fill: string, properties = '<a:prstGeom prst="rect"/>', turned = '') =>
    `<p:pic><p:nvPicPr><p:cNvPr id="7" name="Picture 7" descr="A harbour"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>${fill}</p:blipFill><p:spPr>${place2d(at(100, 100, 200, 200), turned)}${properties}</p:spPr></p:pic>`
  const withPhoto = () =>
    [{ parts: { 'ppt/media/photo.png': photo } }, leads('rId5', 'image', '../media/photo.png')] as const

  test('a picture with its crop, its mask, its description and how clear it is', async () => {
    const cropped = pic(
      '<a:blip r:embed="rId5"><a:alphaModFix amt="50000"/></a:blip><a:srcRect l="50000"/><a:stretch/>',
      '<a:prstGeom prst="ellipse"/>',
    )
    const [source, links] = withPhoto()
    expect(await one<ImageContent>(cropped, source, links)).toMatchObject({
      frame: { x: 100, y: 100, w: 200, h: 200 },
      picture: { asset: 'ppt/media/photo.png', width: 400, height: 200, alt: 'A harbour' },
      fit: 'cover',
      focus: { x: 1 },
      zoom: 1,
      shape: 'ellipse',
      opacity: 0.5,
    })
  })

  test('one that is pulled or mirrored is stored so', async () => {
    const [source, links] = withPhoto()
    const { deck, pictures } = await importPptx({
      bytes: presentation({
        ...source,
        slides: [{ tree: pic('<a:blip r:embed="rId5"/><a:stretch/>', undefined, 'flipH="1"'), leads: links }],
      }),
      name: '',
    })
    const { picture } = deck.slides[0]!.blocks[0] as ImageContent
    expect(picture).toMatchObject({ width: 400, height: 400 })
    expect(pictures.has(picture!.asset)).toBe(true)
  })

  test('one in an outline of its own shows nothing beside it', async () => {
    const [source, links] = withPhoto()
    const half =
      '<a:custGeom><a:pathLst><a:path w="2" h="1"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="1" y="0"/></a:lnTo><a:lnTo><a:pt x="1" y="1"/></a:lnTo><a:lnTo><a:pt x="0" y="1"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
    const { deck, pictures } = await importPptx({
      bytes: presentation({
        ...source,
        slides: [{ tree: pic('<a:blip r:embed="rId5"/><a:stretch/>', half), leads: links }],
      }),
      name: '',
    })
    const { picture } = deck.slides[0]!.blocks[0] as ImageContent
    const { data, info } = await sharp(pictures.get(picture!.asset))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const clearness = (x: number) =>
      data[(Math.floor(info.height / 2) * info.width + Math.floor(info.width * x)) * info.channels + 3]
    expect([clearness(0.25), clearness(0.75)]).toEqual([255, 0])
  })

  test('one that is missing leaves its frame, and a sentence', async () => {
    const { slides } = await read({
      slides: [{ tree: pic('<a:blip r:embed="rId5"/>'), leads: leads('rId5', 'image', '../media/gone.png') }],
    })
    expect(slides[0]!.blocks[0]).toMatchObject({ kind: 'image', picture: null, frame: { x: 100 } })
    expect(slides[0]!.remarks).toHaveLength(1)
  })

  test('a drawing of shapes comes over in its lines, any other as the PNG beside it', async () => {
    const svg = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h9v9z"/>${inside}</svg>`
    const blip = (id: string, lines: string) =>
      `<a:blip r:embed="${id}"><a:extLst><a:ext><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${lines}"/></a:ext></a:extLst></a:blip>`
    const { slides } = await read({
      parts: {
        'ppt/media/photo.png': photo,
        'ppt/media/logo.svg': svg('<script>alert(1)</script>'),
        'ppt/media/page.svg': svg('<text>Hello</text>'),
      },
      slides: [
        {
          tree:
            pic(blip('rId5', 'rId6')) +
            pic('<a:blip r:embed="rId6"/>') +
            pic(blip('rId5', 'rId7')) +
            pic('<a:blip r:embed="rId7"/>'),
          leads:
            leads('rId5', 'image', '../media/photo.png') +
            leads('rId6', 'image', '../media/logo.svg') +
            leads('rId7', 'image', '../media/page.svg'),
        },
      ],
    })
    expect(slides[0]!.blocks.map((block) => (block as ImageContent).picture?.asset ?? null)).toEqual([
      'ppt/media/logo.svg',
      'ppt/media/logo.svg',
      'ppt/media/photo.png#400x400',
      null,
    ])
    expect(slides[0]!.remarks).toHaveLength(1)
  })

  test('a drawing that stands on many slides is unpacked once, with the colour that it has', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><desc>${'x'.repeat(380_000)}</desc><path class="MsftOfcThm_Accent2_Fill" d="M0 0h9v9z"/></svg>`
    const blip =
      '<a:blip r:embed="rId5"><a:extLst><a:ext><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId6"/></a:ext></a:extLst></a:blip>'
    const { slides } = await read({
      parts: { 'ppt/media/photo.png': photo, 'ppt/media/logo.svg': svg },
      slides: Array.from({ length: 10 }, () => ({
        tree: pic(blip).repeat(75),
        leads: leads('rId5', 'image', '../media/photo.png') + leads('rId6', 'image', '../media/logo.svg'),
      })),
    })
    expect(slides.flatMap(({ blocks }) => blocks.map((block) => (block as ImageContent).tint))).toEqual(
      Array.from({ length: 750 }, () => 'accent2'),
    )
  })

  test('a picture that claims to be huge, and a shape that is, cost themselves alone', async () => {
    const triangle =
      '<a:custGeom><a:pathLst><a:path w="2" h="1"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="2" y="1"/></a:lnTo><a:lnTo><a:pt x="0" y="1"/></a:lnTo></a:path></a:pathLst></a:custGeom>'
    const drawnAs = (id: number, w: number, h: number) =>
      shape({ id, at: at(0, 0, w, h), properties: triangle + solidFill(scheme('accent1')) })
    const { slides } = await read({
      parts: { 'ppt/media/huge.png': huge(photo) },
      slides: [
        {
          tree: pic('<a:blip r:embed="rId5"/>') + drawnAs(2, 20_000, 20_000) + drawnAs(3, 4, 3_000),
          leads: leads('rId5', 'image', '../media/huge.png'),
        },
      ],
    })
    const [empty, thin, ...more] = slides[0]!.blocks as readonly ImageContent[]
    expect([empty?.picture, more]).toEqual([null, []])
    expect(thin?.picture).toMatchObject({ width: 3, height: 2560 })
    expect(slides[0]!.remarks).toContain('A shape that is too large to be drawn is left out.')
  })

  /** A PNG whose head says 30,000 × 30,000. */
  const huge = (png: Uint8Array): Uint8Array => {
    const bytes = Buffer.from(png)
    bytes.writeUInt32BE(30_000, 16)
    bytes.writeUInt32BE(30_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    return bytes
  }

  test('what is beyond the most that a slide holds is counted, and its pictures are not opened', async () => {
    const boxes = Array.from({ length: 499 }, (_, nth) => text(line('a'), { id: nth + 2 })).join('')
    const inGroup = `<p:grpSp><p:nvGrpSpPr/><p:grpSpPr/>${pic('<a:blip r:embed="rId5"/>')}${pic('<a:blip r:embed="rId6"/>')}${text(line('b'))}</p:grpSp>`
    const file = presentation({
      parts: { 'ppt/media/a.png': photo, 'ppt/media/b.png': photo },
      slides: [
        {
          tree: boxes + inGroup,
          leads: leads('rId5', 'image', '../media/a.png') + leads('rId6', 'image', '../media/b.png'),
        },
      ],
    })
    const { deck, pictures } = await importPptx({ bytes: file, name: '' })
    expect(deck.slides[0]!.blocks).toHaveLength(500)
    expect(deck.slides[0]!.remarks).toEqual(['A slide holds 500 blocks at the most; 2 are left out.'])
    expect([...pictures.keys()].filter((key) => key.startsWith('ppt/media/b.png'))).toEqual([])
  })

  test('remarks are short and few, and a layout has so many placeholders', async () => {
    const odd = (nth: number) =>
      shape({
        at: at(0, 0, 9, 9),
        properties: `<a:prstGeom prst="${'odd'.repeat(999)}${nth}"/><a:ln><a:noFill/></a:ln>`,
      })
    const oddly = (nth: number) => shape({ at: at(0, 0, 9, 9), properties: `<a:prstGeom prst="odd${nth}"/>` })
    const placeholder = (nth: number, place = {}) =>
      shape({ placeholder: `type="body" idx="${nth}"`, ...place })
    const { slides } = await read({
      layout: Array.from({ length: 150 }, (_, nth) => placeholder(nth, { at: at(0, nth, 9, 9) })).join(''),
      slides: [
        { tree: odd(1) + Array.from({ length: 80 }, (_, nth) => oddly(nth)).join('') },
        { tree: placeholder(99) + shape({ placeholder: 'type="tbl" idx="149"', body: line('Far') }) },
      ],
    })
    const [{ remarks }, { blocks, remarks: far }] = slides as [(typeof slides)[0], (typeof slides)[0]]
    expect(remarks).toHaveLength(51)
    expect(Math.max(...remarks.map(({ length }) => length))).toBeLessThan(150)
    expect(remarks.at(-1)).toBe('31 more things did not come over as they are.')
    expect(blocks).toHaveLength(2)
    expect(far).toEqual(['Something without a place of its own stands where there usually is room for it.'])
  })

  test('a slide’s own picture stands before what its layout draws, and is not pulled to another shape', async () => {
    const [source, links] = withPhoto()
    const layout = shape({
      id: 4,
      at: at(0, 0, 960, 20),
      properties: '<a:prstGeom prst="rect"/>' + solidFill(scheme('accent1')),
    })
    const background =
      '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId5"/><a:stretch/></a:blipFill></p:bgPr></p:bg>'
    const { slides } = await read({
      ...source,
      layout,
      size: [px(960), px(720)],
      slides: [{ background, leads: links }],
    })
    expect(slides[0]!.layout).toBeUndefined()
    expect(slides[0]!.blocks).toMatchObject([
      { kind: 'image', frame: { x: 160, y: 0, w: 960, h: 720 }, picture: { width: 400, height: 300 } },
      { kind: 'shape' },
    ])
  })

  test('a fill that is partly clear is drawn as a picture, mirrored outlines too', async () => {
    const glow = `<a:gradFill><a:gsLst><a:gs pos="0">${scheme('accent1')}</a:gs><a:gs pos="100000">${scheme('accent1', '<a:alpha val="0"/>')}</a:gs></a:gsLst><a:path path="circle"/></a:gradFill>`
    const half =
      '<a:custGeom><a:pathLst><a:path w="2" h="1"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="1" y="0"/></a:lnTo><a:lnTo><a:pt x="1" y="1"/></a:lnTo><a:lnTo><a:pt x="0" y="1"/></a:lnTo></a:path></a:pathLst></a:custGeom>'
    const tree =
      shape({ id: 2, at: at(0, 0, 40, 40), properties: `<a:prstGeom prst="ellipse"/>${glow}` }) +
      shape({
        id: 3,
        at: at(0, 0, 40, 20),
        turned: 'flipH="1"',
        properties: half + solidFill('<a:srgbClr val="FF0000"/>'),
      })
    const { deck, pictures } = await importPptx({ bytes: presentation({ slides: [{ tree }] }), name: '' })
    const drawn = (deck.slides[0]!.blocks as readonly ImageContent[]).map(({ picture }) =>
      pictures.get(picture!.asset)!,
    )
    const pixel = async (bytes: Uint8Array, left: number, top: number) => [
      ...(await sharp(bytes).ensureAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
    ]
    expect((await pixel(drawn[0]!, 40, 40))[3]).toBeGreaterThan(240)
    expect((await pixel(drawn[0]!, 40, 4))[3]).toBeLessThan(160)
    expect(await pixel(drawn[1]!, 10, 20)).toEqual([0, 0, 0, 0])
    expect(await pixel(drawn[1]!, 70, 20)).toEqual([255, 0, 0, 255])
  })

  test('a table with merged cells, its own fills and lines', async () => {
    const cell = (words: string, said = '', look = '') =>
      `<a:tc ${said}><a:txBody><a:bodyPr/>${line(words)}</a:txBody><a:tcPr>${look}</a:tcPr></a:tc>`
    const edge = `<a:lnB w="12700">${solidFill(scheme('accent2'))}</a:lnB><a:lnT w="12700">${solidFill(scheme('accent2'))}</a:lnT>`
    const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Prices"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${px(40)}" y="${px(60)}"/><a:ext cx="${px(300)}" cy="${px(80)}"/></p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1" rtl="1"/><a:tblGrid><a:gridCol w="${px(100)}"/><a:gridCol w="${px(200)}"/></a:tblGrid><a:tr h="${px(40)}">${cell('Both', 'gridSpan="2"', edge + solidFill(scheme('accent1')))}${cell('', 'hMerge="1"', solidFill(scheme('accent1')))}</a:tr><a:tr h="${px(40)}">${cell('a', '', edge)}${cell('b', '', edge)}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
    const read = await one<TableContent>(table)
    expect(read).toMatchObject({
      frame: { x: 40, y: 60, w: 300, h: 80 },
      direction: 'rtl',
      inset: 4.8,
      sides: 9.6,
      headers: { row: true },
      accent: 'accent1',
      borders: { kind: 'rows', stroke: { color: 'accent2' } },
    })
    const cells = Object.values(read.cells)
    expect(cells.map(({ body }) => plainText(body?.text ?? []))).toEqual(['Both', '', 'a', 'b'])
    expect(cells[0]!.reach).toEqual({ row: read.rows[0]!.id, column: read.columns[1]!.id })
    expect(read.columns.map(({ size }) => Math.round(size))).toEqual([33, 67])
  })

  test('a chart with its numbers, as people read them', async () => {
    const cache = (values: readonly string[], kind = 'num', code = '') =>
      `<c:${kind}Ref><c:${kind}Cache>${code}<c:ptCount val="${values.length}"/>${values.map((value, nth) => `<c:pt idx="${nth}"><c:v>${value}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`
    const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Growth</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:ser><c:tx>${cache(['North'], 'str')}</c:tx><c:spPr>${solidFill(scheme('accent2'))}</c:spPr><c:cat>${cache(['2025', '2026'], 'str')}</c:cat><c:val>${cache(['0.25', '0.5'], 'num', '<c:formatCode>0%</c:formatCode>')}</c:val></c:ser></c:barChart><c:valAx><c:majorGridlines/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/></c:legend></c:chart></c:chartSpace>`
    const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Chart 8"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="${px(300)}" cy="${px(200)}"/></p:xfrm><a:graphic><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId5"/></a:graphicData></a:graphic></p:graphicFrame>`
    const [block, over] = await blocksOf(
      frame,
      {
        parts: {
          'ppt/charts/chart1.xml': chart,
          'ppt/charts/_rels/chart1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${leads('rId1', 'themeOverride', '../theme/themeOverride1.xml')}${leads('rId2', 'chartUserShapes', '../drawings/drawing1.xml')}</Relationships>`,
          'ppt/drawings/drawing1.xml': `<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><cdr:relSizeAnchor xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"><cdr:from><cdr:x>0.5</cdr:x><cdr:y>0.25</cdr:y></cdr:from><cdr:to><cdr:x>0.9</cdr:x><cdr:y>0.5</cdr:y></cdr:to><cdr:sp><cdr:nvSpPr><cdr:cNvPr id="2" name="TextBox 1"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr><a:xfrm><a:off x="1" y="1"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"/></cdr:spPr><cdr:txBody><a:bodyPr/>${line('Record year')}</cdr:txBody></cdr:sp></cdr:relSizeAnchor></c:userShapes>`,
          'ppt/theme/themeOverride1.xml':
            '<a:themeOverride xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:clrScheme name="Pasted"><a:accent2><a:srgbClr val="7A1FA2"/></a:accent2></a:clrScheme></a:themeOverride>',
        },
      },
      leads('rId5', 'chart', '../charts/chart1.xml'),
    )
    expect(block).toMatchObject({
      kind: 'chart',
      look: { type: 'stackedColumn', legend: 'bottom', gridlines: true, decimals: 0, suffix: '%' },
      // Of the theme that it was pasted with.
      series: [{ values: [25, 50], color: '#7a1fa2' }],
    })
    if (block?.kind !== 'chart') throw new Error('No chart')
    expect([block.title, ...block.categories, ...block.series].map((part) => plainText(part.text))).toEqual([
      'Growth',
      '2025',
      '2026',
      'North',
    ])
    // What is drawn over it stands there, by its share of the chart.
    if (over?.kind !== 'text') throw new Error('No text')
    expect(over.frame).toMatchObject({ x: 150, y: 50, w: 120, h: 50 })
    expect(plainText(over.body?.text ?? [])).toBe('Record year')
  })
})

describe('what stands beside and behind', () => {
  const dgm = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
  const dsp = 'xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"'
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const diagram = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Steps"/></p:nvGraphicFramePr><p:xfrm><a:off x="${px(100)}" y="${px(200)}"/><a:ext cx="${px(600)}" cy="${px(300)}"/></p:xfrm><a:graphic><a:graphicData><dgm:relIds ${dgm} r:dm="rId5"/></a:graphicData></a:graphic></p:graphicFrame>`
  const points = ['Plan', 'Build'].map((word) => `<dgm:pt><dgm:t>${line(word)}</dgm:t></dgm:pt>`).join('')
  const data = (rest = '') =>
    `<dgm:dataModel ${dgm} ${dsp} ${a}><dgm:ptLst>${points}</dgm:ptLst>${rest}</dgm:dataModel>`
  const drawn = (word: string, x: number) =>
    `<dsp:sp><dsp:nvSpPr><dsp:cNvPr id="0" name=""/></dsp:nvSpPr><dsp:spPr>${place2d(at(x, 10, 200, 100))}<a:prstGeom prst="chevron"/></dsp:spPr><dsp:txBody><a:bodyPr/>${line(word)}</dsp:txBody></dsp:sp>`

  test('a diagram is the shapes that it was drawn as, in a group of its name', async () => {
    const parts = {
      'ppt/diagrams/data1.xml': data(
        '<dgm:extLst><a:ext><dsp:dataModelExt relId="rId6"/></a:ext></dgm:extLst>',
      ),
      'ppt/diagrams/drawing1.xml': `<dsp:drawing ${dsp} ${a}><dsp:spTree><dsp:grpSpPr/>${drawn('Plan', 0)}${drawn('Build', 250)}</dsp:spTree></dsp:drawing>`,
    }
    const links =
      leads('rId5', 'diagramData', '../diagrams/data1.xml') +
      leads('rId6', 'diagramDrawing', '../diagrams/drawing1.xml')
    const blocks = await blocksOf(diagram, { parts }, links)
    expect(blocks).toMatchObject([
      {
        kind: 'shape',
        shape: 'chevron',
        frame: { x: 100, y: 210, w: 200, h: 100 },
        groups: [{ name: 'Steps' }],
      },
      { kind: 'shape', shape: 'chevron', frame: { x: 350, y: 210 } },
    ])
  })

  test('one that nobody drew comes as its words', async () => {
    const links = leads('rId5', 'diagramData', '../diagrams/data1.xml')
    const { body, frame } = await one<TextContent>(
      diagram,
      { parts: { 'ppt/diagrams/data1.xml': data() } },
      links,
    )
    expect(frame).toMatchObject({ x: 100, y: 200, w: 600 })
    expect(plainText(body?.text ?? [])).toBe('Plan\nBuild')
  })

  test('comments in both of PowerPoint’s forms, with who wrote them', async () => {
    const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    const newer = 'xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"'
    const parts = {
      'ppt/comments/comment1.xml': `<p:cmLst ${p}><p:cm authorId="3"><p:text>Too long?</p:text></p:cm></p:cmLst>`,
      'ppt/comments/modern.xml': `<p188:cmLst ${newer} ${a}><p188:cm authorId="{A}"><p188:txBody>${line('Shorter now')}</p188:txBody></p188:cm></p188:cmLst>`,
      'ppt/commentAuthors.xml': `<p:cmAuthorLst ${p}><p:cmAuthor id="3" name="Ada"/><p:cmAuthor id="{A}" name="Ben"/></p:cmAuthorLst>`,
    }
    const source = sourceParts({
      slides: [
        {
          leads:
            leads('rId7', 'comments', '../comments/comment1.xml') +
            leads('rId8', 'comments', '../comments/modern.xml'),
        },
      ],
      parts,
    })
    const main = 'ppt/_rels/presentation.xml.rels'
    const authors = leads('rId77', 'commentAuthors', 'commentAuthors.xml')
    const bytes = zipped({
      ...source,
      [main]: (source[main] as string).replace('</Relationships>', `${authors}</Relationships>`),
    })
    const { deck } = await importPptx({ bytes, name: '' })
    expect(deck.slides[0]!.comments).toEqual([
      { by: 'Ada', text: 'Too long?' },
      { by: 'Ben', text: 'Shorter now' },
    ])
  })

  test('an object of another program is its picture; a newer writing gives way to the older one where it is unknown', async () => {
    const [source, links] = [
      {
        parts: {
          'ppt/media/photo.png': await sharp({
            create: { width: 4, height: 4, channels: 3, background: '#fff' },
          })
            .png()
            .toBuffer(),
        },
      },
      leads('rId5', 'image', '../media/photo.png'),
    ]
    const ole = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="v"><p:graphicFrame/></mc:Choice><mc:Fallback><p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Sheet"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></p:xfrm><a:graphic><a:graphicData><p:oleObj><p:pic><p:nvPicPr><p:cNvPr id="9" name="x"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId5"/></p:blipFill><p:spPr>${place2d(at(10, 20, 30, 30))}<a:prstGeom prst="rect"/></p:spPr></p:pic></p:oleObj></a:graphicData></a:graphic></p:graphicFrame></mc:Fallback></mc:AlternateContent>`
    expect(await blocksOf(ole, source, links)).toMatchObject([
      { kind: 'image', frame: { x: 10, y: 20 }, picture: { width: 4 } },
    ])
  })
})

test('what is built as nothing that is known costs itself, not its slide', async () => {
  const odd =
    '<p:graphicFrame><p:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></p:xfrm><a:graphic><a:graphicData><a:tbl/></a:graphicData></a:graphic></p:graphicFrame>'
  const { slides } = await read({
    slides: [{ tree: odd + '<p:sp/><p:pic/><p:grpSp/><p:cxnSp/>' + text(line('Still here')) }],
  })
  expect(
    slides[0]!.blocks.map((block) => ('body' in block ? plainText(block.body?.text ?? []) : block.kind)),
  ).toContain('Still here')
})

describe('whatever word a file writes for what has a few names', () => {
  const asked = (word: string): Source => {
    const painted = solidFill(`<a:prstClr val="${word}"/>`)
    const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:barChart><c:barDir val="${word}"/><c:grouping val="${word}"/><c:ser><c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numLit></c:val></c:ser></c:barChart></c:plotArea><c:legend><c:legendPos val="${word}"/></c:legend></c:chart></c:chartSpace>`
    const frame = (data: string) =>
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Frame 8"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="${px(300)}" cy="${px(200)}"/></p:xfrm><a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></p:graphicFrame>`
    const dashed = `<a:ln w="12700" cap="${word}" cmpd="${word}">${painted}<a:prstDash val="${word}"/><a:headEnd type="${word}" len="${word}" w="${word}"/><a:tailEnd type="triangle" len="${word}"/></a:ln>`
    const words = `<a:p><a:pPr algn="${word}" fontAlgn="${word}"><a:buAutoNum type="${word}"/></a:pPr><a:r><a:rPr u="${word}" strike="${word}" cap="${word}" lang="${word}">${solidFill(scheme(word))}<a:latin typeface="${word}"/></a:rPr><a:t>Hello</a:t></a:r><a:fld type="${word}"><a:t>1</a:t></a:fld></a:p>`
    const guides = `<a:custGeom><a:gdLst><a:gd name="${word}" fmla="${word} 1 2 3"/></a:gdLst><a:pathLst><a:path w="2" h="2" fill="${word}"><a:moveTo><a:pt x="0" y="${word}"/></a:moveTo><a:lnTo><a:pt x="1" y="2"/></a:lnTo><a:lnTo><a:pt x="2" y="0"/></a:lnTo></a:path></a:pathLst></a:custGeom>`
    const place = `<a:bodyPr anchor="${word}" vert="${word}" wrap="${word}"/>`
    const trees = [
      shape({
        at: at(0, 0, 90, 90),
        body: words,
        bodyPlace: place,
        properties: `<a:prstGeom prst="${word}"><a:avLst><a:gd name="${word}" fmla="val 5"/></a:avLst></a:prstGeom>${dashed}`,
      }),
      shape({
        placeholder: `type="${word}" idx="${word}" orient="${word}" sz="${word}"`,
        at: at(0, 0, 90, 90),
        body: words,
      }),
      shape({ at: at(0, 0, 90, 90), properties: guides + painted }),
      shape({ at: at(0, 0, 90, 90), properties: `<a:prstGeom prst="line"/>${dashed}` }),
      frame('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId5"/>'),
      frame(
        `<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>${word}</a:tableStyleId></a:tblPr><a:tblGrid><a:gridCol w="${px(90)}"/></a:tblGrid><a:tr h="${px(40)}"><a:tc><a:txBody><a:bodyPr/>${words}</a:txBody><a:tcPr anchor="${word}" vert="${word}"/></a:tc></a:tr></a:tbl>`,
      ),
      frame(`<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${word}"/>`),
      pictured(word),
    ]
    return {
      slides: trees.map((tree) => ({
        tree,
        leads: leads('rId5', 'chart', '../charts/chart1.xml') + leads(word, word, word),
      })),
      parts: { 'ppt/charts/chart1.xml': chart },
    }
  }
  const pictured = (word: string) =>
    `<p:pic><p:nvPicPr><p:cNvPr id="7" name=""/></p:nvPicPr><p:blipFill><a:blip r:embed="${word}" cstate="${word}"/></p:blipFill><p:spPr>${place2d(at(0, 0, 90, 90))}<a:prstGeom prst="${word}"/></p:spPr></p:pic>`
  /** Ids are made anew for each deck, and remarks may say the word. */
  const plainly = (deck: ImportedDeck, word: string): string =>
    JSON.stringify(structuredClone(deck))
      .replaceAll(word, 'word')
      .replace(/[0-9a-z]{16}/g, 'id')

  test.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    '`%s` is a word like any other',
    async (word) => {
      const nobodys = word.replace(/[a-z]+/i, 'nobodys')
      const other = await read(asked(nobodys))
      const deck = await read(asked(word))
      expect(deck.slides).toHaveLength(8)
      expect(plainly(deck, word)).toBe(plainly(other, nobodys))
    },
  )
})

test('what comes out of Duodeck comes back the same: every word, place and picture', async () => {
  const { png } = await pictureFiles('png')
  const paths = new Map(['a', 'b'].map((letter) => [letter.repeat(64), png]))
  const tried = await tryDeck(await exported(showcaseDeck(), 'presenter', paths), 'Showcase', 'scale')
  if (tried.kind !== 'opened') throw new Error(JSON.stringify(tried))
  expect(tried.words.missing).toEqual([])
  expect(tried.words.words).toBeGreaterThan(50)
  expect(tried.again).toMatchObject({ differences: [] })
  expect(tried.again.words.missing).toEqual([])
}, 30_000)
