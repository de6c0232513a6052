import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { layoutWith } from '#shared/content/buildImported.ts'
import { maybeBlockText, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign, readSlide, standOnTemplate } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom, changeLayout } from '#shared/docs/layoutEdits.ts'
import { setTheme } from '#shared/docs/themeDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { frame } from '#shared/model/frame.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { PlaceKey } from '#shared/model/layout.ts'
import { bullets, plainRichText, type RichText } from '#shared/model/richText.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { exportPptx } from '#server/pptx/exportPptx.ts'
import { importTemplate } from '#server/pptx/importTemplate.ts'
import { packedParts } from '#server/pptx/packedTemplate.ts'
import { TemplateSheets } from '#server/pptx/parts/templateSheets.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { origin, pictureFiles } from '../../support/pptxExport.ts'
import { attribute, elements, numbered, openPptx, paragraphsOf } from '../../support/pptxPackage.ts'
import { zipped } from '../../support/pptxSource.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'
import { layoutPath, templateParts, type TemplateSource } from '../../support/templateSource.ts'

/** A deck that began on a template, whose pictures are stored. */
async function begun(source?: TemplateSource) {
  const { template, theme, layouts: read } = await importTemplate({ bytes: zipped(templateParts(source)) })
  const { png } = await pictureFiles('png')
  const asset = 'e'.repeat(64)
  const keys = read.flatMap(({ blocks = [] }) =>
    blocks.flatMap((block) => (block.kind === 'image' && block.picture ? [block.picture.asset] : [])),
  )
  const stored = Object.fromEntries(keys.map((key) => [key, { asset, width: 400, height: 200 }]))
  const layouts = read.map((layout) => layoutWith(layout, stored))
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck', theme })
  standOnTemplate(doc, 'v1')
  for (const { id, section: _section, ...layout } of layouts) addLayout(doc, layout, Infinity, id)
  const { parts, bytes } = packedParts(template)
  const kept = { parts, path: join(mkdtempSync(join(tmpdir(), 'duodeck-template-')), 'parts') }
  writeFileSync(kept.path, bytes)
  return {
    doc,
    layouts,
    template,
    /** A slide on the layout of that number, from 1, with words in its places. */
    slide(nth: number, words: Partial<Record<PlaceKey, RichText>> = {}): SlideId {
      const id = addSlideFrom(doc, layouts[nth - 1]!.id)
      for (const block of readSlide(doc, id)!.blocks) {
        const said = block.place && words[block.place]
        const text = maybeBlockText(doc, id, { block: block.id, part: '' })
        if (said && text) writeRichText(text, said)
      }
      return id
    },
    async file(copy: Copy = 'presenter') {
      const deck = compose(readDesign(doc), null)
      const assetPaths = new Map([[asset, png]])
      const bytes = await exportPptx({
        deck,
        copy,
        origin,
        assetPaths,
        template: { ...kept, theme, layouts: layouts.map((layout) => JSON.stringify(layout)) },
      })
      const pptx = openPptx(bytes)
      expect(packageFaults(pptx)).toEqual([])
      return { ...pptx, bytes }
    },
  }
}

const shapes = (xml: string): readonly string[] => xml.match(/<p:(sp|pic)>.*?<\/p:\1>/gs) ?? []
const title = plainRichText('On their template')

test('masters, layouts and themes are the template’s, byte for byte, and listed under ids of their own', async () => {
  const deck = await begun()
  deck.slide(2, { 'title/0': title })
  deck.slide(13)
  const pptx = await deck.file()
  expect(await validatorErrors(pptx.bytes)).toEqual([])
  for (const { path, body, relationships } of deck.template.parts) {
    const there = pptx.entries.find(({ name }) => name === path)
    expect(there && Buffer.from(body).equals(there.bytes), path).toBe(true)
    const leads = pptx.relationships(path).map(({ id, path: target }) => ({ id, target }))
    expect(leads).toEqual(relationships.map(({ id, target }) => ({ id, target })))
  }
  const sheets = /^ppt\/(slideMasters|slideLayouts)\/\w+\.xml$/
  expect(pptx.names.filter((name) => sheets.test(name)).sort()).toEqual(
    deck.template.parts.flatMap(({ path }) => (sheets.test(path) ? [path] : [])).sort(),
  )
  const listed = elements(pptx.xml('ppt/presentation.xml'), 'p:sldMasterId')
  const masters = deck.template.masters.flatMap((path) => elements(pptx.xml(path), 'p:sldLayoutId'))
  const ids = [...listed, ...masters].map((one) => Number(attribute(one, 'id')))
  expect(listed).toHaveLength(2)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Math.min(...ids)).toBeGreaterThanOrEqual(2 ** 31)
})

test('masters get free ids of 32 bits, however the file writes its own; a slide stands on a layout alone', async () => {
  const path = 'ppt/slideMasters/slideMaster1.xml'
  const master = templateParts()[path] as string
  const odd = master
    .replace('id="2147483649"', "id='4294967295'")
    .replace('id="2147483650"', "id='2147483648'")
  const utf16 = Buffer.from(`\ufeff${odd.replace(/^<\?xml.*?\?>/, '')}`, 'utf16le')
  const { template } = await begun({ parts: { [path]: utf16 } })
  const sheets = new TemplateSheets(template)
  expect(sheets.masters.map(({ id }) => id)).toEqual([2_147_483_649, 2_147_483_650])
  const slide = {
    ...{ id: 'slide', layout: null, apart: false, background: null },
    ...{ shapes: [], hiddenTitle: null, notes: null },
  }
  expect(sheets.layoutFor({ ...slide, part: layoutPath(3) })).toBe(layoutPath(3))
  expect(sheets.layoutFor({ ...slide, part: 'ppt/theme/theme1.xml' })).toBe(layoutPath(1))
})

test('slides follow their layouts: places by the file’s own numbers, footers as theirs, nothing drawn twice', async () => {
  const deck = await begun()
  deck.slide(3, { 'title/0': title, 'body/1': plainRichText('At the right') })
  const pptx = await deck.file('client')
  const [path] = numbered(pptx, 'slides/slide')
  expect(pptx.relationships(path!).map((one) => one.path)).toContain(layoutPath(3))
  const slide = pptx.text(path!)
  expect(slide).not.toMatch(/<p:bg>|showMasterSp|<p:pic>/)
  expect(shapes(slide).map((shape) => /<p:ph[^>]*>/.exec(shape)?.[0])).toEqual([
    '<p:ph type="ftr" idx="11"/>',
    '<p:ph type="sldNum" idx="12"/>',
    '<p:ph type="title"/>',
    '<p:ph type="body" idx="14"/>',
  ])
  for (const shape of shapes(slide)) expect(shape).toContain('<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>')
  expect(slide).toMatch(/<a:fld id="[^"]*" type="slidenum">.*?<a:t>1<\/a:t>/s)
  expect(paragraphsOf(pptx.xml(path!))).toContain('Harbour Ltd, confidential')
})

test.each(['client', 'presenter'] as const)(
  'paragraphs without a sign say so where the template’s have one, in the %s’s copy',
  async (copy) => {
    const master = templateParts()['ppt/slideMasters/slideMaster1.xml'] as string
    const sign = '<a:lvl1pPr marL="228600" indent="-228600"><a:buChar char="•"/></a:lvl1pPr>'
    const listed = master.replace('<p:bodyStyle/>', `<p:bodyStyle>${sign}</p:bodyStyle>`)
    const deck = await begun({ parts: { 'ppt/slideMasters/slideMaster1.xml': listed } })
    deck.slide(3, { 'body/0': plainRichText('No item'), 'body/1': bullets('An item') })
    const drawn = shapes((await deck.file(copy)).text('ppt/slides/slide1.xml'))
    const [plain, item] = [13, 14].map((idx) => drawn.find((one) => one.includes(`idx="${idx}"`)))
    expect(plain).toContain('<a:buNone/>')
    expect(item).not.toMatch(/<a:bu/)
  },
)

test('below the first level words say how they look: only the template knows how its own would', async () => {
  const deck = await begun()
  const [first, second] = bullets('First', 'Second')
  const deeper = { ...second!, list: { ...second!.list!, level: 1 } }
  deck.slide(3, { 'body/0': [first!, deeper] })
  const pptx = await deck.file()
  const runs = elements(pptx.xml('ppt/slides/slide1.xml'), 'a:r').map((run) => elements(run, 'a:rPr')[0]!)
  const sizes = new Map(runs.map((run) => [run.parentNode?.textContent, attribute(run, 'sz')]))
  expect([sizes.get('First'), sizes.get('Second') !== '']).toEqual(['', true])
})

test('a layout that was changed here is drawn by its slides, and the template’s part stays', async () => {
  const deck = await begun()
  const layout = deck.layouts[1]!
  const logo = readDesign(deck.doc).layouts.find(({ id }) => id === layout.id)!.blocks[0]!
  expect(logo.kind).toBe('image')
  deck.slide(2, { 'title/0': title })
  deck.slide(3, { 'title/0': title })
  setFrames(deck.doc, layout.id, new Map([[logo.id, frame(900, 40, 200, 100)]]))
  const pptx = await deck.file()
  const [changed, other] = numbered(pptx, 'slides/slide').map((path) => pptx.text(path))
  expect(changed).toMatch(/showMasterSp="0".*<p:pic>/s)
  expect(changed).toContain('<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>')
  expect(other).not.toMatch(/showMasterSp|<p:pic>/)
  expect(pptx.relationships('ppt/slides/slide1.xml').map(({ path }) => path)).toContain(layoutPath(2))
})

test('what was changed of the theme here is said on the slides: type, colours, fonts, what is behind them', async () => {
  const deck = await begun()
  deck.slide(3, { 'title/0': title, 'body/0': plainRichText('Said') })
  const before = (await deck.file()).text('ppt/slides/slide1.xml')
  expect(before).not.toMatch(/<p:bg>|srgbClr| sz=|<a:latin/)
  const { theme } = readDesign(deck.doc)
  setTheme(deck.doc, {
    ...theme,
    colors: { ...theme.colors, text: '#ff0000', background: '#000000' },
    fonts: { ...theme.fonts, body: 'Courier New' },
    text: { ...theme.text, title: { ...theme.text.title, size: 80 } },
  })
  const pptx = await deck.file()
  expect(await validatorErrors(pptx.bytes)).toEqual([])
  const slide = pptx.text('ppt/slides/slide1.xml')
  expect(slide).toMatch(/<p:bg>.*?<a:srgbClr val="000000"\/>/s)
  const drawn = shapes(slide)
  const titled = drawn.find((one) => one.includes('type="title"'))
  expect(titled).toMatch(/ sz="8000".*<a:srgbClr val="FF0000"\/>.*<a:latin typeface="Courier New"/s)
  expect(titled).toContain('<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>')
  const said = drawn.find((one) => one.includes('idx="13"'))
  expect(said).toMatch(/<a:srgbClr val="FF0000"\/>.*<a:latin typeface="Courier New"/s)
  expect(said).not.toContain(' sz=')
})

test('a place that was moved here is where it was put, on the slides alone', async () => {
  const deck = await begun()
  const layout = readDesign(deck.doc).layouts.find(({ id }) => id === deck.layouts[2]!.id)!
  const place = layout.blocks.find((block) => block.place === 'body/0')!
  deck.slide(3, { 'body/0': plainRichText('Moved') })
  setFrames(deck.doc, layout.id, new Map([[place.id, frame(40, 500, 300, 100)]]))
  const slide = (await deck.file()).text('ppt/slides/slide1.xml')
  expect(slide).toMatch(/<p:ph type="body" idx="13"\/>.*?<a:off x="381000" y="4762500"\/>/s)
  expect(slide).not.toContain('showMasterSp')
})

test('slides without a layout stand on the plainest one, with what is behind them', async () => {
  const deck = await begun()
  changeLayout(deck.doc, deck.slide(2, { 'title/0': title }), null)
  const pptx = await deck.file()
  const slide = pptx.text('ppt/slides/slide1.xml')
  expect(slide).toMatch(/showMasterSp="0".*<p:bg>.*<p:ph type="title"\/>.*<a:off /s)
  // The first layout has three placeholders, the others five.
  expect(pptx.relationships('ppt/slides/slide1.xml').map(({ path }) => path)).toContain(layoutPath(1))
})

test('of slides of another size everything is as large as it came in', async () => {
  const presentation = templateParts()['ppt/presentation.xml'] as string
  const small = presentation.replace('cx="12192000" cy="6858000"', 'cx="9144000" cy="6858000"')
  const deck = await begun({ parts: { 'ppt/presentation.xml': small } })
  const id = deck.slide(3, { 'title/0': title, 'body/0': plainRichText('Said') })
  const body = readSlide(deck.doc, id)!.blocks.find(({ place }) => place === 'body/0')!
  setFrames(deck.doc, id, new Map([[body.id, { ...body.frame, x: body.frame.x + 60 }]]))
  const pptx = await deck.file()
  const [size] = elements(pptx.xml('ppt/presentation.xml'), 'p:sldSz')
  expect([attribute(size!, 'cx'), attribute(size!, 'cy')]).toEqual(['9144000', '6858000'])
  const slide = pptx.text('ppt/slides/slide1.xml')
  // 60 pixels further: 720 of them are all of its height.
  expect(slide).toContain(`<a:off x="${914_400 + 571_500}" y="${2 * 914_400}"/><a:ext cx="${4 * 914_400}"`)
  expect(slide).toContain('<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>')
})
