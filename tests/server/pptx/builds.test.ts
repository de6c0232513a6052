import { describe, expect, test } from 'vitest'
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
import { importPptx } from '#server/pptx/importPptx.ts'
import { chartOf, sampleNumbers } from '../../support/chartDecks.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { attribute, elements, openPptx } from '../../support/pptxPackage.ts'
import { line, shape as source, sourceParts, zipped } from '../../support/pptxSource.ts'
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
  return { clicks, listed, back: await readBack(file) }
}

/** What appears once the file is read again, in order: kinds, and which come item by item. */
async function readBack(file: Uint8Array): Promise<readonly string[]> {
  const { deck: read } = await importPptx({ bytes: new Uint8Array(file), name: '' })
  expect(read.slides[0]!.remarks).toEqual([])
  return read.slides[0]!.blocks.flatMap(({ kind, build, groups }) =>
    build ? [{ kind: groups ? 'group' : kind, build }] : [],
  )
    .sort((a, b) => (a.build.order < b.build.order ? -1 : 1))
    .map(({ kind, build }) => (build.byItem ? `${kind} by item` : kind))
}

test('every kind appears with PowerPoint’s own effect, a click each, groups as one', async () => {
  const { clicks, listed, back } = await clicksOf(deck([6, 0, 3, 4, 5, 7]))
  expect(back).toEqual(['chart', 'text', 'shape', 'line', 'table', 'group'])
  expect(clicks).toEqual(['Chart', 'Title', 'Shape', 'Line', 'Table', 'Group'])
  expect(listed).toEqual(['Title', 'Shape 1', 'Chart'])
})

test('words come paragraph by paragraph, the first with the area behind them', async () => {
  const { clicks, listed, back } = await clicksOf(deck([1, 2], [1, 2]))
  expect(back).toEqual(['text by item', 'shape by item'])
  expect(clicks).toEqual(['Text#0', 'Text#1', 'Text#2', 'Shape#area+Shape#0', 'Shape#1', 'Shape#2'])
  expect(listed).toEqual(['Text p', 'Shape p 1'])
})

test('a slide on which nothing appears has no timing', async () => {
  const file = openPptx(await exported(deck([]), 'client'))
  expect(file.text('ppt/slides/slide1.xml')).not.toContain('p:timing')
})

describe('of other programs', () => {
  const effect = (shape: number, node: string, kind = 'presetClass="entr" presetID="10"', part = '') =>
    `<p:par><p:cTn id="5" ${kind} nodeType="${node}"><p:childTnLst><p:set><p:cBhvr><p:tgtEl><p:spTgt spid="${shape}">${part}</p:spTgt></p:tgtEl></p:cBhvr></p:set></p:childTnLst></p:cTn></p:par>`
  const timing = (...effects: readonly string[]) =>
    `<p:timing><p:tnLst><p:par><p:cTn nodeType="tmRoot"><p:childTnLst><p:seq><p:cTn nodeType="mainSeq"><p:childTnLst>${effects.join('')}</p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>`
  const read = async (said: string) => {
    const parts = sourceParts({
      slides: [
        {
          tree: [2, 3, 4]
            .map((id) =>
              source({ id, at: [0, id * 9525, 900_000, 9525], body: line(`${id}`) + line('more') }),
            )
            .join(''),
        },
      ],
    })
    const path = 'ppt/slides/slide1.xml'
    const bytes = zipped({ ...parts, [path]: (parts[path] as string).replace('</p:sld>', `${said}$&`) })
    const { slides } = (await importPptx({ bytes, name: '' })).deck
    const { blocks, remarks } = slides[0]!
    return { builds: blocks.map(({ build }) => build?.order ?? null), remarks }
  }

  test('what comes with or behind another follows it, by itself it is there, and the rest is said', async () => {
    const { builds, remarks } = await read(
      timing(
        effect(2, 'afterEffect'),
        effect(4, 'clickEffect'),
        effect(3, 'withEffect'),
        effect(3, 'clickEffect', 'presetClass="exit"'),
      ),
    )
    expect(builds[0]).toBeNull()
    expect(builds[2]! < builds[1]!).toBe(true)
    expect(remarks).toEqual([
      'What moves, changes or goes away on this slide stays as it is.',
      'What appears by itself on this slide is there from the start.',
      'What appears together on this slide appears one by one, unless it is in a group.',
    ])
  })

  test('a newer writing is read, and what is not on the slide is passed over', async () => {
    const choice = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="p14">${timing(effect(3, 'clickEffect'), effect(99, 'clickEffect'))}</mc:Choice></mc:AlternateContent>`
    const { builds, remarks } = await read(choice)
    expect([builds.map((one) => one !== null), remarks]).toEqual([[false, true, false], []])
  })
})
