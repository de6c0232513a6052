import { memo } from 'react'
import { borderKinds, type BorderKind, type ComposedTableBlock } from '#shared/blocks/table/model.ts'
import type { Color } from '#shared/model/color.ts'
import type { Direction } from '#shared/model/direction.ts'
import { textRoles } from '#shared/model/theme.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { useSwatches } from '#client/deck/swatches.ts'
import { ColorPicker } from '#client/ui/ColorPicker.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { Select } from '#client/ui/Select.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { Row, Section } from '../sections/Section.tsx'
import { common, isOn, mixed, orNull } from './common.ts'
import { sameParts } from './sameParts.ts'
import { StrokeField } from './StrokeField.tsx'
import { roleNames } from './textChoices.ts'
import { useBlockEdits } from './useBlockEdits.ts'
import { useDesignBlock } from './useSelectedBlocks.ts'

const borderNames: Readonly<Record<BorderKind, string>> = {
  all: 'All lines',
  rows: 'Between rows',
  outside: 'Around the table',
  none: 'No lines',
}

/** How a table looks as a whole; its cells have a section of their own. */
export const TableSection = memo(
  function TableSection({ blocks }: { blocks: readonly ComposedTableBlock[] }) {
    const edits = useBlockEdits(blocks)
    const theme = useTheme()
    const groups = useSwatches()
    const [first] = blocks
    const borders = common(blocks, (table) => table.borders)
    if (!first) return null
    const { headers } = first
    return (
      <Section title="Table">
        {blocks.length === 1 && (
          <ColumnsRun table={first} onChange={(direction) => edits.table({ direction })} />
        )}
        <Switch
          label="Header row"
          description="The first row names the columns, for eyes and screen readers."
          checked={isOn(common(blocks, (table) => table.headers.row))}
          onChange={(row) => edits.table({ headers: { ...headers, row } })}
        />
        <Switch
          label="Header column"
          checked={isOn(common(blocks, (table) => table.headers.column))}
          onChange={(column) => edits.table({ headers: { ...headers, column } })}
        />
        <Switch
          label="Banded rows"
          checked={isOn(common(blocks, (table) => table.banded))}
          onChange={(banded) => edits.table({ banded })}
        />
        <ColorPicker
          label="Colour of headers and bands"
          value={orNull(common(blocks, (table) => table.accent))}
          groups={groups}
          onChange={(accent) => edits.table({ accent: accent as Color })}
        />
        <Select
          label="Text role"
          labelHidden
          value={orNull(common(blocks, (table) => table.role))}
          placeholder="Several roles"
          options={textRoles.map((role) => ({
            value: role,
            label: roleNames[role],
            description: `${theme.text[role].size} pt`,
          }))}
          onChange={(role) => edits.table({ role })}
        />
        <Row>
          <NumberField
            label="Padding in cells"
            sign="Padding"
            unit="px"
            min={0}
            max={400}
            value={orNull(common(blocks, (table) => table.inset))}
            onCommit={(inset) => edits.table({ inset })}
          />
          <Select
            label="Lines"
            labelHidden
            value={borders === mixed ? null : (borders?.kind ?? null)}
            placeholder="Several kinds"
            options={borderKinds.map((kind) => ({ value: kind, label: borderNames[kind] }))}
            onChange={(kind) => edits.table({ borders: { ...first.borders, kind } })}
          />
        </Row>
        <StrokeField
          label="Line"
          value={borders === mixed ? mixed : (borders?.stroke ?? null)}
          onChange={(stroke) => edits.table({ borders: { ...first.borders, stroke } })}
        />
      </Section>
    )
  },
  sameParts<ComposedTableBlock>(({ cells: _cells, rows: _rows, columns: _columns, ...look }) => look),
)

interface ColumnsRunProps {
  table: ComposedTableBlock
  onChange: (direction: Direction | null) => void
}

/** Which way the columns of a table run. */
function ColumnsRun({ table, onChange }: ColumnsRunProps) {
  const own = useDesignBlock(table.id)
  // A sample of new tables runs as its words do.
  if (own?.kind !== 'table') return null
  const seen = table.direction === 'rtl' ? 'from the right' : 'from the left'
  return (
    <Select
      label="Columns run"
      value={own.direction ?? 'words'}
      options={[
        { value: 'words', label: 'As the words do', description: seen },
        { value: 'ltr', label: 'From the left' },
        { value: 'rtl', label: 'From the right' },
      ]}
      onChange={(direction) => onChange(direction === 'words' ? null : direction)}
    />
  )
}
