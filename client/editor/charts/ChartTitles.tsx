import { useDesign } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { ChartWords } from './ChartWords.tsx'
import { useChartEdits } from './useChartEdits.ts'

interface ChartTitlesProps {
  id: string
  /** What each is called here. */
  labels: { readonly [K in 'title' | 'x' | 'y']?: string }
}

/** Titles of a chart and its axes, with the facts in them as they are asked for, which the slide shows settled. */
export function ChartTitles({ id, labels }: ChartTitlesProps) {
  const slideId = useEditor((state) => state.slideId)
  const edits = useChartEdits({ id })
  const chart = useDesign()
    .slides.find((slide) => slide.id === slideId)
    ?.blocks.find((block) => block.id === id)
  if (chart?.kind !== 'chart') return null
  return (['title', 'x', 'y'] as const).map(
    (part) =>
      labels[part] !== undefined && (
        <ChartWords key={part} label={labels[part]} part={part} text={chart[part]} edits={edits} />
      ),
  )
}
