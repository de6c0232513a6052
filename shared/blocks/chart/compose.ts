import type { ComposeBlock } from '../spec.ts'
import { chartParts, type ChartBlock, type ChartSeries, type ChartText } from './model.ts'

/** Facts in its words become words, facts among its values numbers: the same as in the sentence beside it. */
export const composeChart: ComposeBlock<ChartBlock> = (block, composer) => {
  const settled = <T extends ChartText>(part: string, own: T): T => ({
    ...own,
    text: composer.text(part, own.text),
  })
  const withFacts = (series: ChartSeries): ChartSeries => ({
    ...series,
    values: series.values.map((own, at) => {
      const fact = block.facts.find(
        (one) => one.series === series.id && one.category === block.categories[at]?.id,
      )
      return fact ? composer.number(fact.name, own) : own
    }),
  })
  return {
    title: settled(chartParts.title, block.title),
    x: settled(chartParts.x, block.x),
    y: settled(chartParts.y, block.y),
    categories: block.categories.map((category) => settled(chartParts.category(category.id), category)),
    series: block.series.map((series) => settled(chartParts.series(series.id), withFacts(series))),
  }
}
