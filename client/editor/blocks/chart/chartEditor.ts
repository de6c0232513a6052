import { ChartColumn } from 'lucide-react'
import { chartNames } from '#shared/blocks/chart/sentence.ts'
import type { BlockEditor } from '../blockEditor.ts'
import { sampleChart } from './sampleChart.ts'

export const chartBlockEditor: BlockEditor<'chart'> = {
  name: 'Chart',
  of: ({ look }) => chartNames[look.type],
  wordless: () => 'without words',
  opens: 'data',
  tool: {
    command: { label: 'Chart', icon: ChartColumn, keys: ['c'] },
    hint: 'Press on the slide, or draw the frame',
    size: { w: 560, h: 360 },
    beginsAtClick: false,
    asksFor: null,
    make: (frame) => ({ kind: 'chart', frame, ...sampleChart() }),
  },
}
