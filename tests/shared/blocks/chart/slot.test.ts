import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeChart } from '#shared/blocks/chart/doc.ts'
import { putEntry, removeFrom } from '#shared/blocks/chart/gridDoc.ts'
import { chartParts, type ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import { slotParts } from '#shared/blocks/kinds.ts'
import { audienceDeck } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { concernsOf } from '#shared/compose/concerns.ts'
import { editBlocks, setSlot } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { clearFill, initPitch, readPitch, setFact, setFill } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { chartOf } from '../../../support/chartDecks.ts'

const slot = { name: 'Client’s numbers', prompt: '', limit: null, required: true }

/** A chart of marketing's numbers, 7 and 8 in the first series and 9 and a fact in the second, as a slot. */
function twoOwners() {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Deck' })
  initPitch(pitch, { client: 'Harbour Foods' })
  setFact(pitch, 'seats', '1')
  const chart = chartOf([
    [7, 8],
    [9, 1],
  ])
  const facts = [{ series: chart.series[1]!.id, category: chart.categories[1]!.id, name: 'seats' }]
  const slideId = addSlide(design, { blocks: [{ ...chart, facts, slot }] })
  const deck = () => compose(readDesign(design), readPitch(pitch))
  const block = () => deck().slides[0]!.blocks[0] as ComposedChartBlock
  const { id } = block()
  const at = (series: number, category: number) => ({
    block: id,
    part: chartParts.value({ series: chart.series[series]!.id, category: chart.categories[category]!.id }),
  })
  const write = (series: number, category: number, text: string) =>
    setFill(pitch, at(series, category), plainRichText(text))
  const values = () => block().series.map((series) => series.values)
  return { design, pitch, chart, slideId, id, deck, block, at, write, values }
}

describe('a chart that is a slot', () => {
  test('gives over every number that no fact says, and shows the pitch’s as soon as they are written', () => {
    const { block, write, values } = twoOwners()
    expect(slotParts(block())).toHaveLength(3)
    write(0, 0, '1,240')
    write(1, 0, '84 %')
    expect(values()).toEqual([
      [1240, 8],
      [84, 1],
    ])
  })

  test('is filled once each has a number or a gap; until then marketing’s are in no client’s chart', () => {
    const { deck, block, write } = twoOwners()
    const shown = () =>
      (audienceDeck(deck()).slides[0]!.blocks[0] as ComposedChartBlock).series.map(({ values }) => values)
    const open = () => concernsOf(deck(), deck().slides, {}).map(({ text }) => text)
    expect(shown()).toEqual([
      [null, null],
      [null, 1],
    ])
    write(0, 0, '5')
    write(0, 1, '6')
    expect([block().slot!.filled, open().includes('1 slot to fill on slide 1')]).toEqual([false, true])
    expect(shown()).toEqual([
      [5, 6],
      [null, 1],
    ])
    write(1, 0, '–')
    expect([block().slot!.filled, open().includes('1 slot to fill on slide 1')]).toEqual([true, false])
    expect(shown()).toEqual([
      [5, 6],
      [null, 1],
    ])
  })

  test('that need not be filled shows no client marketing’s numbers beside their own', () => {
    const { design, slideId, id, block, deck, write } = twoOwners()
    setSlot(design, slideId, id, { ...slot, required: false })
    const shown = () =>
      (audienceDeck(deck()).slides[0]!.blocks[0] as ComposedChartBlock).series.map(({ values }) => values)
    expect(shown()).toEqual([
      [7, 8],
      [9, 1],
    ])
    expect(deck().problems).toEqual([])
    write(0, 0, '5')
    expect(shown()).toEqual([
      [5, null],
      [null, 1],
    ])
    expect(deck().problems).toMatchObject([{ kind: 'empty-slot', at: { block: block().id } }])
  })

  test('whose numbers are all said by facts waits for nothing', () => {
    const { design, slideId, id, chart, block, deck } = twoOwners()
    const points = chart.series.flatMap((series) =>
      chart.categories.map((category) => [series.id, category.id]),
    )
    for (const [series, category] of points)
      editBlocks(design, slideId, [id], putEntry({ series: series!, category: category! }, { fact: 'seats' }))
    expect([slotParts(block()), block().slot!.filled, deck().problems]).toEqual([[], true, []])
  })

  test('goes back to marketing’s numbers, also to those that marketing changed meanwhile', () => {
    const { pitch, write, at, values } = twoOwners()
    write(0, 0, '5')
    clearFill(pitch, at(0, 0))
    expect(values()[0]).toEqual([7, 8])
  })

  test('two who write two numbers at once both do; one who makes it another chart changes no number', () => {
    const { design, pitch, id, slideId, at, write, values } = twoOwners()
    const colleague = new Y.Doc()
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(pitch))
    write(0, 0, '5')
    setFill(colleague, at(0, 1), plainRichText('6'))
    editBlocks(design, slideId, [id], changeChart({ type: 'line' }))
    Y.applyUpdate(pitch, Y.encodeStateAsUpdate(colleague))
    expect(values()[0]).toEqual([5, 6])
  })

  test('whose series marketing deletes, or whose slot is taken back, keeps what sales wrote, parked', () => {
    const { design, chart, slideId, id, deck, write, values } = twoOwners()
    write(1, 0, '5')
    editBlocks(design, slideId, [id], removeFrom('series', chart.series[1]!.id))
    expect(deck().parked).toMatchObject([{ kind: 'fill', text: plainRichText('5') }])
    write(0, 0, '6')
    setSlot(design, slideId, id, null)
    expect(deck().parked).toHaveLength(2)
    expect(values()).toEqual([[7, 8]])
  })

  test('that a pitch says nonsense in has a gap there, and waits for a number', () => {
    const { block, write, values } = twoOwners()
    write(0, 0, '=1+1')
    expect(values()[0]).toEqual([null, 8])
    write(0, 1, '1')
    write(1, 0, '1')
    expect(block().slot!.filled).toBe(false)
  })
})
