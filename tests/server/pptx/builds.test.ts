import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { addBuilds, setBuildByItem } from '#shared/docs/buildEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { groupBlocks } from '#shared/docs/stackEdits.ts'
import { solid } from '#shared/model/color.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { paragraph, plainRichText } from '#shared/model/richText.ts'
import { chartOf, sampleNumbers } from '../../support/chartDecks.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { attribute, elements, openPptx } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

const at = (nth: number) => frame(20, 20 + 80 * nth, 400, 70)
const shape = { kind: 'shape', shape: 'rect', frame: at(6) } as const
const filled = { fill: solid('accent1') }
const list = [paragraph('One'), paragraph('Two'), paragraph('Three')]
const contents: readonly BlockContent[] = [
  { kind: 'text', frame: at(0), body: { role: 'title', text: plainRichText('Why now') } },
  { kind: 'text', frame: at(1), body: { text: list } },
  { ...shape, surface: filled, body: { text: list } },
  { ...shape, surface: filled },
  { kind: 'line', frame: at(3) },
  tableOf([[plainRichText('a')], [plainRichText('b')]], at(4)),
  chartOf(sampleNumbers),
  { ...shape, surface: filled },
  { ...shape, surface: filled },
]

/** A slide with one of each, the last two a group, of which these appear; those named in `byItem` so. */
function deck(order: readonly number[], byItem: readonly number[] = []): ComposedDeck {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const slide = addSlide(doc)
  const ids = addBlocks(doc, slide, contents)
  const id = (nth: number): BlockId => ids[nth]!
  groupBlocks(doc, slide, [id(7), id(8)])
  addBuilds(doc, slide, order.map(id))
  for (const nth of byItem) setBuildByItem(doc, slide, id(nth), true)
  return compose(readDesign(doc), null)
}

/** What each click of the file shows, by the names of PowerPoint's selection pane; and what is listed as built. */
async function clicksOf(built: ComposedDeck) {
  const file = await exported(built, 'client')
  expect(packageFaults(openPptx(file))).toEqual([])
  expect(await validatorErrors(file)).toEqual([])
  const slide = openPptx(file).xml('ppt/slides/slide1.xml')
  const names = new Map(
    elements(slide, 'p:cNvPr').map((one) => [attribute(one, 'id'), attribute(one, 'name')]),
  )
  const effects = elements(slide, 'p:cTn').filter((one) => attribute(one, 'presetID') === '1')
  const clicks: string[] = []
  for (const effect of effects) {
    const [target] = elements(effect, 'p:spTgt')
    const [range] = elements(target!, 'p:pRg')
    const part = range ? `#${attribute(range, 'st')}` : elements(target!, 'p:bg').length > 0 ? '#area' : ''
    const name = `${(names.get(attribute(target!, 'spid')) ?? 'nothing').replace(/ \d+$/, '')}${part}`
    if (attribute(effect, 'nodeType') === 'clickEffect') clicks.push(name)
    else clicks.push(`${clicks.pop()}+${name}`)
  }
  const times = elements(slide, 'p:cTn').map((one) => attribute(one, 'id'))
  expect(new Set(times).size).toBe(times.length)
  const listed = ['p:bldP', 'p:bldGraphic'].flatMap((name) =>
    elements(slide, name).map((one) =>
      [
        names.get(attribute(one, 'spid'))?.replace(/ \d+$/, ''),
        attribute(one, 'build'),
        attribute(one, 'animBg'),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  )
  return { clicks, listed }
}

test('every kind appears with PowerPoint’s own effect, a click each, groups as one', async () => {
  const { clicks, listed } = await clicksOf(deck([6, 0, 3, 4, 5, 7]))
  expect(clicks).toEqual(['Chart', 'Title', 'Shape', 'Line', 'Table', 'Group'])
  expect(listed).toEqual(['Title', 'Shape 1', 'Chart'])
})

test('words come paragraph by paragraph, the first with the area behind them', async () => {
  const { clicks, listed } = await clicksOf(deck([1, 2], [1, 2]))
  expect(clicks).toEqual(['Text#0', 'Text#1', 'Text#2', 'Shape#area+Shape#0', 'Shape#1', 'Shape#2'])
  expect(listed).toEqual(['Text p', 'Shape p 1'])
})

test('a slide on which nothing appears has no timing', async () => {
  const file = openPptx(await exported(deck([]), 'client'))
  expect(file.text('ppt/slides/slide1.xml')).not.toContain('p:timing')
})
