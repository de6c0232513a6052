import * as Y from 'yjs'
import {
  chartTypes,
  type ChartBlock,
  type ChartContent,
  type ChartLook,
  type ChartType,
} from '#shared/blocks/chart/model.ts'
import { compose } from '#shared/compose/compose.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'

type Numbers = readonly (readonly (number | null)[])[]

/** A chart of these numbers, a row a series. */
export function chartOf(numbers: Numbers, look: Partial<ChartLook> = {}, more: Partial<ChartContent> = {}) {
  const words = (text: string) => ({ text: plainRichText(text) })
  const categories = (numbers[0] ?? []).map((_, at) => ({ id: `c${at}`, ...words(`Category ${at + 1}`) }))
  return {
    kind: 'chart',
    frame: frame(80, 80, 1120, 560),
    look,
    title: words('A & B <in> “numbers”'),
    x: words('Along'),
    y: words('Up'),
    categories,
    series: numbers.map((values, at) => ({
      id: `s${at}`,
      ...words(`Series ${at + 1} 🚀`),
      color: null,
      asLine: false,
      values,
      points: categories.map(() => null),
    })),
    facts: [],
    highlight: null,
    ...more,
  } as const satisfies ChartContent
}

export const sampleNumbers: Numbers = [
  [4, 0, null, 8.5],
  [-2, 3, 5, 1],
  [1200, 900, 1500.25, 2000],
]

/** One slide with each chart. */
export function chartDeck(
  charts: readonly ChartContent[],
  facts: ReadonlyMap<string, string> = new Map(),
): ComposedDeck {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Charts' })
  for (const chart of charts) addSlide(doc, { blocks: [chart] })
  return compose(readDesign(doc), { ...emptyPitch, facts })
}

/** Amounts as columns, and their share as a line along an axis of its own. */
export const onTwoAxes = (): ChartContent =>
  chartOf(
    [
      [1200, 900, 1500],
      [12, 9.5, null],
    ],
    { type: 'combo', secondAxis: true, prefix: '€ ', secondSuffix: ' %' },
  )

/** A chart of every type, plain and with everything that can be shown. */
export const everyChart = (): readonly ChartContent[] => [
  onTwoAxes(),
  ...chartTypes.flatMap((type: ChartType) => [
    chartOf(sampleNumbers, { type }),
    chartOf(
      sampleNumbers.slice(0, 2),
      {
        type,
        labels: type.startsWith('full') || type === 'pie' ? 'share' : 'value',
        legend: 'right',
        suffix: ' %',
      },
      { highlight: { series: 's0', category: 'c3' } },
    ),
  ]),
]

/** As it comes out of the document. */
export const readBack = (chart: ChartContent): ChartBlock =>
  chartDeck([chart]).slides[0]!.blocks[0] as unknown as ChartBlock
