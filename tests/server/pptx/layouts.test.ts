import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { initDesign, maybeSlideMap, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom, deleteLayout } from '#shared/docs/layoutEdits.ts'
import { insertBlocks } from '#shared/docs/blockEdits.ts'
import { hideSlide } from '#shared/docs/slideEdits.ts'
import { solid } from '#shared/model/color.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { SlideField } from '#shared/model/fields.ts'
import { frame } from '#shared/model/frame.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import type { PlaceKey } from '#shared/model/layout.ts'
import { bullets, paragraph, plainRichText, plainText } from '#shared/model/richText.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported, pictureFiles } from '../../support/pptxExport.ts'
import { numbered, openPptx, paragraphsOf } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

const words = (text: string, x: number, place?: PlaceKey): BlockContent => ({
  kind: 'text',
  frame: frame(x, 80, 400, 120),
  body: { text: plainRichText(text), role: place?.startsWith('title') ? 'title' : 'body' },
  ...(place && { place }),
})

const field = (name: SlideField, x: number): BlockContent => ({
  kind: 'text',
  frame: frame(x, 680, 100, 24),
  body: { text: [{ ...paragraph(''), inlines: [{ kind: 'variable', name, marks: {} }] }] },
})

/** A block as it stands in a place, saying nothing itself but some of its style. */
const standing = (place: PlaceKey, text: string, style: Partial<TextStyle> = {}): BlockContent => ({
  kind: 'text',
  frame: frame(0, 0, 0, 0),
  place,
  body: { text: plainRichText(text), style },
  follows: { prompt: '', own: Object.keys(style).map((key) => `style.${key}`) },
})

interface Built {
  readonly doc: Y.Doc
  readonly layout: LayoutId
  readonly deck: () => ComposedDeck
  /** A slide on the layout with these blocks. */
  readonly slide: (...blocks: readonly BlockContent[]) => string
}

function built(): Built {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const layout = addLayout(doc, {
    title: 'Internal layout name',
    background: solid('accent1'),
    blocks: [
      { ...words('Acme', 1000), name: 'Internal name of the logo' },
      field('slide.number', 1100),
      field('slide.date', 100),
      words('Prompt of the title', 80, 'title/0'),
      words('Prompt of the body', 500, 'body/1'),
    ],
  })
  return {
    doc,
    layout,
    deck: () => compose(readDesign(doc), null),
    slide: (...blocks) => {
      const id = addSlideFrom(doc, layout)
      insertBlocks(maybeSlideMap(doc, id)!, blocks)
      return id
    },
  }
}

async function opened(
  deck: ComposedDeck,
  copy: Copy = 'presenter',
  assetPaths: ReadonlyMap<string, string> = new Map(),
) {
  const bytes = await exported(deck, copy, assetPaths)
  const pptx = openPptx(bytes)
  expect(packageFaults(pptx)).toEqual([])
  return { ...pptx, bytes }
}

const shapesOf = (xml: string): readonly string[] => xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? []

test('what a layout draws is drawn once, on the layout; its slides refer to it', async () => {
  const { deck, slide, doc } = built()
  const [, second] = [slide(), slide(), slide()]
  hideSlide(doc, second, true)
  const pptx = await opened(deck())
  const layout = pptx.text('ppt/slideLayouts/slideLayout1.xml')
  expect(layout).toMatch(/<p:bg>.*?<a:schemeClr val="accent1"\/>/s)
  expect(layout).toContain('<a:t>Acme</a:t>')
  expect(layout).toMatch(/<a:fld id="[^"]*" type="slidenum">.*?<a:t>‹#›<\/a:t><\/a:fld>/s)
  expect(layout).toMatch(/<a:fld id="[^"]*" type="datetime3">.*?<a:t>\d+ \w+ \d{4}<\/a:t><\/a:fld>/s)
  const slides = numbered(pptx, 'slides/slide')
  expect(slides).toHaveLength(2)
  for (const path of slides) {
    expect(shapesOf(pptx.text(path))).toEqual([])
    expect(pptx.text(path)).not.toContain('<p:bg>')
    expect(pptx.relationships(path).map(({ path: target }) => target)).toContain(
      'ppt/slideLayouts/slideLayout1.xml',
    )
  }
  // All follow it, so none of the usual ones is needed.
  expect(numbered(pptx, 'slideLayouts/slideLayout')).toHaveLength(1)
})

test('a block in a place says what differs from it and nothing else; places nobody filled are not there', async () => {
  const { deck, slide } = built()
  slide(standing('title/0', 'A headline'))
  slide(standing('title/0', 'A headline'), standing('body/1', 'In large', { size: 40 }))
  const pptx = await opened(deck())
  const layout = pptx.text('ppt/slideLayouts/slideLayout1.xml')
  expect(layout).toContain('<p:ph type="title"/>')
  expect(layout).toContain('<p:ph type="body" idx="11"/>')
  const [title, ...none] = shapesOf(pptx.text('ppt/slides/slide1.xml'))
  expect(none).toEqual([])
  expect(title).toContain(
    '<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>' +
      '<a:p><a:r><a:rPr lang="en-US"/><a:t>A headline</a:t></a:r></a:p></p:txBody>',
  )
  const [, body] = shapesOf(pptx.text('ppt/slides/slide2.xml'))
  expect(body).toContain('<p:ph type="body" idx="11"/></p:nvPr></p:nvSpPr><p:spPr/>')
  expect(body).toContain('<a:p><a:r><a:rPr lang="en-US" sz="4000"/>')
})

test('lists, links and turns of a block in a place are its own', async () => {
  const { deck, slide } = built()
  slide({
    ...standing('body/1', ''),
    kind: 'text',
    frame: frame(500, 90, 400, 120, 10),
    body: { text: [...bullets('One'), paragraph('Two', { link: 'https://example.com/' })] },
    follows: { prompt: '', own: ['frame'] },
  })
  const pptx = await opened(deck())
  expect(await validatorErrors(pptx.bytes)).toEqual([])
  const [, body] = shapesOf(pptx.text('ppt/slides/slide1.xml'))
  expect(body).toContain('<a:xfrm rot="600000">')
  expect(body).toMatch(
    /<a:pPr marL="228600" indent="-228600"><a:buFont[^>]*\/><a:buChar char="•"\/><\/a:pPr>/,
  )
  expect(body).toMatch(/<a:hlinkClick r:id="rId\d+"/)
})

test('a picture without the border of its place, and with a shadow of its own, says both in order', async () => {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const at = { kind: 'image', frame: frame(80, 80, 400, 200), place: 'picture/0' } as const
  const stroke = { color: 'accent1', width: 4, dash: 'solid' } as const
  addLayout(doc, { title: 'Picture', blocks: [{ ...at, stroke }] }, Infinity, 'layout')
  const id = addSlideFrom(doc, 'layout')
  const asset = 'e'.repeat(64)
  insertBlocks(maybeSlideMap(doc, id)!, [
    {
      ...{ ...at, picture: { asset, width: 400, height: 200, alt: '' }, stroke: null, shadow: true },
      follows: { prompt: '', own: ['stroke', 'shadow'] },
    },
  ])
  const { png } = await pictureFiles('png')
  const pptx = await opened(compose(readDesign(doc), null), 'presenter', new Map([[asset, png]]))
  expect(await validatorErrors(pptx.bytes)).toEqual([])
  expect(pptx.text('ppt/slides/slide1.xml')).toMatch(/<a:ln><a:noFill\/><\/a:ln><a:effectLst>/)
})

test('a title beside its place says what it has not: border, shadow, fit and capitals', async () => {
  const { deck, slide } = built()
  slide({
    ...words('A headline', 80),
    kind: 'text',
    body: { text: plainRichText('A headline'), role: 'title' },
  })
  const pptx = await opened(deck())
  expect(await validatorErrors(pptx.bytes)).toEqual([])
  const title = shapesOf(pptx.text('ppt/slides/slide1.xml')).find((shape) => shape.includes('type="title"'))
  expect(title).toContain('<a:noFill/><a:ln><a:noFill/></a:ln><a:effectLst/></p:spPr>')
  expect(title).toContain('<a:noAutofit/></a:bodyPr>')
  expect(title).toMatch(/<a:rPr [^>]*cap="none"/)
})

test('a client’s file says neither what layouts are called nor what they ask for, nor has those that nobody follows', async () => {
  const { deck, slide, doc } = built()
  addLayout(doc, { title: 'Unused', blocks: [words('Words of an unused layout', 80)] })
  slide(standing('title/0', 'A headline'))
  const everything = async (copy: Copy) => {
    const pptx = await opened(deck(), copy)
    const xml = pptx.names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => pptx.text(name))
    return { pptx, text: xml.join('\n') }
  }
  const [client, presenter] = [await everything('client'), await everything('presenter')]
  for (const { pptx } of [client, presenter]) expect(await validatorErrors(pptx.bytes)).toEqual([])
  expect(client.text).not.toMatch(/Internal|Prompt of|[Uu]nused/)
  expect(client.text).toContain('<p:cSld name="Layout 1">')
  expect(client.text).toContain('<a:t>Click to edit the text</a:t>')
  expect(numbered(client.pptx, 'slideLayouts/slideLayout')).toHaveLength(1)
  expect(presenter.text).toContain('<p:cSld name="Internal layout name">')
  expect(presenter.text).toContain('<a:t>Prompt of the body</a:t>')
  expect(presenter.text).toContain('<a:t>Words of an unused layout</a:t>')
})

test('a slide for which its layout draws otherwise draws that itself, and nothing twice', async () => {
  const { deck, slide } = built()
  slide(standing('title/0', 'A headline'))
  const composed = deck()
  const [one] = composed.slides
  const other = { ...one!, id: 'other', beneath: one!.beneath!.slice(1) }
  const pptx = await opened({ ...composed, slides: [one!, other] })
  expect(pptx.text('ppt/slides/slide1.xml')).not.toContain('showMasterSp')
  const apart = pptx.text('ppt/slides/slide2.xml')
  expect(apart).toContain('showMasterSp="0"')
  expect(apart).not.toContain('Acme')
  expect(apart).toContain('type="slidenum"')
  expect(apart).toContain('<p:ph type="title"/>')
})

test('a layout that is offered no more is there for the slides that follow it, and for no others', async () => {
  const { deck, slide, doc, layout } = built()
  addLayout(doc, { title: 'Unused and gone' })
  deleteLayout(doc, readDesign(doc).layouts[1]!.id)
  slide()
  deleteLayout(doc, layout)
  const pptx = await opened(deck())
  expect(numbered(pptx, 'slideLayouts/slideLayout')).toHaveLength(1)
  expect(pptx.text('ppt/slideLayouts/slideLayout1.xml')).toContain('Internal layout name')
})

test('what a file was made of comes back: its layouts with their places, and slides in them', async () => {
  const { deck, slide } = built()
  slide(standing('title/0', 'A headline'), standing('body/1', 'In large', { size: 40 }))
  const { deck: back } = await importPptx({ bytes: await exported(deck()), name: 'Deck' })
  const [layout, ...others] = back.layouts
  expect(others).toEqual([])
  expect(layout).toMatchObject({ title: 'Internal layout name', background: solid('accent1') })
  const blocks = layout!.blocks!.map((block) => ({
    place: block.place,
    x: block.frame.x,
    text: 'body' in block ? plainText(block.body?.text ?? []) : '',
  }))
  expect(blocks).toEqual([
    { place: undefined, x: 1000, text: 'Acme' },
    { place: undefined, x: 1100, text: '{{slide.number}}' },
    { place: undefined, x: 100, text: '{{slide.date}}' },
    { place: 'title/0', x: 80, text: 'Prompt of the title' },
    { place: 'body/0', x: 500, text: 'Prompt of the body' },
  ])
  const own = back.slides[0]!.blocks.map(({ place, follows }) => [place, follows?.own])
  expect(own).toEqual([
    ['title/0', []],
    ['body/0', ['style.size']],
  ])
})

test('a slide without a layout stands on a plain one, whatever else the deck has', async () => {
  const { deck, slide } = built()
  slide()
  const composed = deck()
  const { layout: _layout, ...free } = composed.slides[0]!
  const pptx = await opened({ ...composed, slides: [composed.slides[0]!, { ...free, id: 'free' }] })
  const names = numbered(pptx, 'slideLayouts/slideLayout').map(
    (path) => /<p:cSld name="([^"]*)"/.exec(pptx.text(path))?.[1],
  )
  expect(names).toEqual(['Internal layout name', 'Blank'])
  expect(paragraphsOf(pptx.xml('ppt/slides/slide2.xml'))).toContain('Acme')
})
