import { Sheet } from 'lucide-react'
import { useContext } from 'react'
import { isPie } from '#shared/blocks/chart/figure.ts'
import { chartTypes, type ComposedChartBlock, type LegendPlace } from '#shared/blocks/chart/model.ts'
import { chartNames } from '#shared/blocks/chart/sentence.ts'
import type { Color } from '#shared/model/color.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Select } from '#client/ui/Select.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { useSwatches } from '#client/deck/swatches.ts'
import { Row, Section } from '../sections/Section.tsx'
import { ChartLabels } from './ChartLabels.tsx'
import { ChartMarks } from './ChartMarks.tsx'
import { ChartTitles } from '../charts/ChartTitles.tsx'
import { common, mixed, orNull } from './common.ts'
import { SampleEdits, useBlockEdits } from './useBlockEdits.ts'

const types = chartTypes.map((value) => ({ value, label: chartNames[value] }))

const legends: readonly { value: LegendPlace; label: string }[] = [
  { value: 'none', label: 'No legend' },
  { value: 'top', label: 'Legend on top' },
  { value: 'right', label: 'Legend on the right' },
  { value: 'bottom', label: 'Legend below' },
  { value: 'left', label: 'Legend on the left' },
]

/** What kind of chart it is, and what stands round its points. */
export function ChartSection({ blocks }: { blocks: readonly ComposedChartBlock[] }) {
  const edits = useBlockEdits(blocks)
  const editor = useEditorStore()
  const groups = useSwatches()
  const isSample = useContext(SampleEdits) !== null
  const look = <V,>(read: (look: ComposedChartBlock['look']) => V) =>
    common(blocks, (block) => read(block.look))
  const gridlines = look((own) => own.gridlines)
  return (
    <Section title="Chart">
      {blocks.length === 1 && blocks[0] && !isSample && (
        <Button icon={Sheet} wide onClick={() => editor.getState().openData(blocks[0]!.id)}>
          Edit data
        </Button>
      )}
      {blocks.length === 1 && blocks[0] && !isSample && (
        <ChartTitles id={blocks[0].id} labels={{ title: 'Title' }} />
      )}
      <Select
        label="Type of chart"
        labelHidden
        value={orNull(look(({ type }) => type))}
        options={types}
        onChange={(type) => edits.chart({ type })}
      />
      <Select
        label="Legend"
        labelHidden
        value={orNull(look(({ legend }) => legend))}
        options={legends}
        onChange={(legend) => edits.chart({ legend })}
      />
      <ChartLabels blocks={blocks} />
      <Row>
        <NumberField
          label="Size of the words"
          sign="Words"
          unit="px"
          min={6}
          max={60}
          value={orNull(look(({ size }) => size))}
          onCommit={(size) => edits.chart({ size })}
        />
        <ColorPicker
          label="Colour of words and axes"
          value={orNull(look(({ ink }) => ink))}
          groups={groups}
          onChange={(ink) => edits.chart({ ink: ink as Color })}
        />
      </Row>
      <ChartMarks blocks={blocks} />
      {blocks.every((block) => block.look.type === 'combo') && (
        <Switch
          label="Lines on an axis of their own"
          description="At the right, for numbers of another size: shares beside amounts."
          checked={look((own) => own.secondAxis) === true}
          onChange={(secondAxis) => edits.chart({ secondAxis })}
        />
      )}
      {!blocks.every(({ look: { type } }) => isPie(type)) && (
        <Checkbox
          label="Lines across"
          checked={gridlines === mixed ? 'mixed' : gridlines === true}
          onChange={(next) => edits.chart({ gridlines: next })}
        />
      )}
    </Section>
  )
}
