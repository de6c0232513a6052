import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  AlignVerticalJustifyCenter,
  AlignVerticalJustifyEnd,
  AlignVerticalJustifyStart,
  Bold,
  Italic,
} from 'lucide-react'
import { changeCell, type CellChange } from '#shared/blocks/table/doc.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { cellsOf } from '#shared/blocks/table/range.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import type { Color } from '#shared/model/color.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { themeSwatches } from '#client/deck/themeSwatches.ts'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import { cellTarget } from '../canvas/tables/cellTarget.ts'
import { Labelled, Row, Section } from '../sections/Section.tsx'
import { CellSlot } from './CellSlot.tsx'
import { common, isOn, orNull } from './common.ts'
import { PaintField } from './PaintField.tsx'
import { TrackTools } from './TrackTools.tsx'
import styles from './TextSection.module.css'

/** The chosen cells of a table, or all of them: their look, whose words they are, their rows and columns. */
export function CellSection({ blocks }: { blocks: readonly ComposedTableBlock[] }) {
  const [table, another] = blocks
  return table && !another ? <Cells table={table} /> : null
}

function Cells({ table }: { table: ComposedTableBlock }) {
  const { design, history } = useDeckSession()
  const theme = useTheme()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const [cells, editing] = [useEditor((state) => state.cells), useEditor((state) => state.editing)]
  const target = cellTarget({ cells, editing }, [table])
  const parts = target?.parts ?? cellsOf(table).map(({ part }) => part)
  const chosen = parts.map((part) => table.cells[part]!)

  const change = (cell: CellChange) =>
    history.gesture(() =>
      editBlocks(design.doc, slideId, [table.id], (map) =>
        parts.forEach((part) => changeCell(part, cell)(map)),
      ),
    )
  const style = <K extends keyof ComposedTableBlock['cells'][string]['body']['style']>(key: K) =>
    common(chosen, ({ body }) => body.style[key])
  const [bold, italic] = [isOn(style('bold')), isOn(style('italic'))]

  return (
    <Section title={target ? (parts.length === 1 ? 'Cell' : `${parts.length} cells`) : 'All cells'}>
      {target && <TrackTools target={target} />}
      <PaintField
        label="Fill"
        value={common(chosen, ({ fill }) => fill) ?? null}
        onNone={() => change({ fill: null })}
        onChange={(fill) => change({ fill })}
      />
      <Row>
        <NumberField
          label="Font size"
          sign="Size"
          unit="pt"
          min={4}
          max={400}
          value={orNull(style('size'))}
          onCommit={(size) => change({ style: { size } })}
        />
        <ColorPicker
          label="Text colour"
          value={orNull(style('color'))}
          swatches={themeSwatches(theme)}
          onChange={(color) => change({ style: { color: color as Color } })}
        />
      </Row>
      <div className={styles.line}>
        <div className={styles.pair} role="group" aria-label="Weight and slant">
          <IconButton
            size="s"
            icon={Bold}
            label="Bold"
            pressed={bold}
            onClick={() => change({ style: { bold: !bold } })}
          />
          <IconButton
            size="s"
            icon={Italic}
            label="Italic"
            pressed={italic}
            onClick={() => change({ style: { italic: !italic } })}
          />
        </div>
        <SegmentedControl
          label="Alignment"
          size="s"
          value={orNull(style('align'))}
          segments={[
            { value: 'left', label: 'Left', icon: AlignLeft },
            { value: 'center', label: 'Centre', icon: AlignCenter },
            { value: 'right', label: 'Right', icon: AlignRight },
          ]}
          onChange={(align) => change({ style: { align } })}
        />
      </div>
      <Labelled label="In the cell">
        <SegmentedControl
          label="Vertical alignment"
          size="s"
          value={orNull(common(chosen, ({ body }) => body.valign))}
          segments={[
            { value: 'top', label: 'Top', icon: AlignVerticalJustifyStart },
            { value: 'middle', label: 'Middle', icon: AlignVerticalJustifyCenter },
            { value: 'bottom', label: 'Bottom', icon: AlignVerticalJustifyEnd },
          ]}
          onChange={(valign) => change({ valign })}
        />
      </Labelled>
      {target && <CellSlot table={table} parts={parts} />}
    </Section>
  )
}
