import { lazy, memo, Suspense, type ComponentType } from 'react'
import type { AudienceChartBlock } from '#shared/blocks/chart/audience.ts'
import { chartSentence } from '#shared/blocks/chart/sentence.ts'
import type { ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import type { BlockViewProps } from '../../drawnBlock.ts'
import styles from '../../slide.module.css'
import { ChartTable } from './ChartTable.tsx'

/** Fetched once a chart is on show; where it does not come, the numbers are read all the same. */
const Drawing = lazy<ComponentType<DrawingProps>>(() =>
  import('./ChartDrawing.tsx').then(
    ({ ChartDrawing }) => ({ default: ChartDrawing }),
    () => ({ default: Undrawn }),
  ),
)

interface DrawingProps {
  chart: AudienceChartBlock | ComposedChartBlock
  w: number
  h: number
}

/** A picture with a sentence, and its numbers as a table for those who do not see it. */
export const ChartView = memo(function ChartView({
  block,
  context,
}: BlockViewProps<AudienceChartBlock | ComposedChartBlock>) {
  const { w, h } = block.frame
  return (
    <>
      <div className={styles.surface} role="img" aria-label={chartSentence(block)}>
        <Suspense fallback={null}>
          <Drawing chart={block} w={w} h={h} />
        </Suspense>
      </div>
      {context !== 'thumbnail' && <ChartTable id={block.id} chart={block} hidden />}
    </>
  )
})

function Undrawn({ chart }: DrawingProps) {
  return <ChartTable id={chart.id} chart={chart} />
}
