import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { buildImported } from '#shared/content/buildImported.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { addSlide, hideSlide } from '#shared/docs/slideEdits.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph } from '#shared/model/richText.ts'
import { linksIn, linkTo, slideJumps, slideLink } from '#shared/model/slideLink.ts'
import type { Design } from '#shared/model/design.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { leads, line, presentation, shape } from '../../support/pptxSource.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

/** Where the links of each slide lead: the number of a slide, a jump, or an address. */
function goals({ slides }: Pick<Design, 'slides'>): readonly (readonly (string | number)[])[] {
  return slides.map((slide) =>
    [...linksIn(slide)].map((link) => {
      const to = slideLink(link)
      return to && 'slide' in to ? slides.findIndex(({ id }) => id === to.slide) : link
    }),
  )
}

function imported(deck: Parameters<typeof buildImported>[1]): Design {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  buildImported(doc, deck)
  return readDesign(doc)
}

test('links to slides go out as PowerPoint’s own, on words and on whole things, and come in as they were', async () => {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const [prices, secret, team] = ['Prices', 'Secret', 'Team'].map((title) => addSlide(doc, { title })) as [
    string,
    string,
    string,
  ]
  hideSlide(doc, secret, true)
  const at = (nth: number) => frame(40, 60 * nth, 200, 50)
  const toTeam = linkTo({ slide: team })
  const layout = addLayout(doc, {
    title: 'Ways',
    blocks: [
      { kind: 'shape', shape: 'rect', frame: at(9), surface: { fill: solid('accent1') }, link: toTeam },
    ],
  })
  addSlide(doc, { title: 'On it', layout })
  const words = [
    ...slideJumps.map((jump) => linkTo({ jump })),
    ...[prices, secret, team].map((slide) => linkTo({ slide })),
    'https://example.com/',
  ].map((link) => paragraph(`To ${link}`, { link }))
  addSlide(
    doc,
    {
      blocks: [
        { kind: 'text', frame: at(0), body: { text: words } },
        { kind: 'shape', shape: 'ellipse', frame: at(4), link: linkTo({ slide: team }) },
        { kind: 'line', frame: at(5), link: 'jump:last' },
        { kind: 'shape', shape: 'rect', frame: at(6), link: 'mailto:ada@example.com' },
        { kind: 'shape', shape: 'rect', frame: at(7), link: linkTo({ slide: secret }) },
      ],
    },
    0,
  )
  const bytes = await exported(compose(readDesign(doc), null), 'client')
  const pptx = openPptx(bytes)
  expect(packageFaults(pptx)).toEqual([])
  expect(await validatorErrors(bytes)).toEqual([])
  const slide = pptx.text('ppt/slides/slide1.xml')
  expect(slide).toMatch(/<a:hlinkClick r:id="rId\d+" action="ppaction:\/\/hlinksldjump"\/>/)
  expect(slide).toContain('<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>')
  const { deck } = await importPptx({ bytes, name: 'Deck' })
  expect(deck.slides.flatMap(({ remarks }) => remarks)).toEqual([])
  const design = imported(deck)
  expect([...linksIn(design.layouts)]).toEqual([linkTo({ slide: design.slides[2]!.id })])
  expect(goals(design)[0]).toEqual([
    ...slideJumps.map((jump) => `jump:${jump}`),
    ...[1, 2],
    'https://example.com/',
    'mailto:ada@example.com',
  ])
})

test('a link of a group is its things’; what leads to no slide of the file is said', async () => {
  const click = (id: string, action = 'hlinksldjump') =>
    `<a:hlinkClick r:id="${id}" action="ppaction://${action}"/>`
  const box = shape({ at: [0, 0, 952_500, 952_500], isText: true, body: line('Go') })
  const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="G">${click('rId7')}</p:cNvPr><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${box}${box}</p:grpSp>`
  const run = (inside: string) => `<a:p><a:r><a:rPr>${inside}</a:rPr><a:t>Words</a:t></a:r></a:p>`
  const odd = shape({
    at: [0, 0, 952_500, 952_500],
    isText: true,
    body:
      run(click('rId8')) + run(click('', 'hlinkshowjump?jump=endshow')) + run(click('', 'customshow?id=1')),
  })
  const { deck } = await importPptx({
    bytes: presentation({
      slides: [
        { tree: group, leads: leads('rId7', 'slide', 'slide2.xml') },
        { tree: odd, leads: leads('rId8', 'slide', 'slide99.xml') },
      ],
    }),
    name: 'Deck',
  })
  expect(goals(imported(deck))).toEqual([[1], []])
  expect(deck.slides[0]!.blocks.map(({ link }) => link)).toHaveLength(2)
  expect(deck.slides[1]!.remarks).toEqual([
    'A link to a slide that this file does not have is left out.',
    'A link that leads to no slide, web page, mail or phone is left out. (2 times)',
  ])
})
