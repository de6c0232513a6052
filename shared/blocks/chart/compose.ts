import type { ComposeBlock } from '../spec.ts'
import { chartParts, factAt, type ChartBlock, type ChartSeries, type ChartText } from './model.ts'

/**
 * Facts in its words become words, facts among its values numbers: the same as in the sentence beside it. Where it is
 * a slot, the other values are the pitch's.
 */
export const composeChart: ComposeBlock<ChartBlock> = (block, composer) => {
  const settled = <T extends ChartText>(part: string, own: T): T => ({
    ...own,
    text: composer.text(part, own.text),
  })
  const withNumbers = (series: ChartSeries): ChartSeries => ({
    ...series,
    values: series.values.map((own, at) => {
      const point = { series: series.id, category: block.categories[at]?.id ?? '' }
      const fact = factAt(block.facts, point)
      return fact === null ? composer.value(chartParts.value(point), own) : composer.number(fact, own)
    }),
  })
  return {
    ...(composer.palette && { palette: composer.palette }),
    title: settled(chartParts.title, block.title),
    x: settled(chartParts.x, block.x),
    y: settled(chartParts.y, block.y),
    categories: block.categories.map((category) => settled(chartParts.category(category.id), category)),
    series: block.series.map((series) => settled(chartParts.series(series.id), withNumbers(series))),
  }
}
