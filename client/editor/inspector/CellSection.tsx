import { changeCell, type CellChange } from '#shared/blocks/table/doc.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { cellsOf } from '#shared/blocks/table/range.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { cellTarget } from '../canvas/tables/cellTarget.ts'
import { Labelled, Section } from '../sections/Section.tsx'
import { CellSlot } from './CellSlot.tsx'
import { common } from './common.ts'
import { PaintField } from './PaintField.tsx'
import { TrackTools } from './TrackTools.tsx'
import { VerticalAlignment, WordsLook } from './WordsLook.tsx'

/** The chosen cells of a table, or all of them: their look, whose words they are, their rows and columns. */
export function CellSection({ blocks }: { blocks: readonly ComposedTableBlock[] }) {
  const [table, another] = blocks
  return table && !another ? <Cells table={table} /> : null
}

function Cells({ table }: { table: ComposedTableBlock }) {
  const { design, history } = useDeckSession()
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
  const bodies = chosen.map(({ body }) => body)

  return (
    <Section title={target ? (parts.length === 1 ? 'Cell' : `${parts.length} cells`) : 'All cells'}>
      {target && <TrackTools target={target} />}
      <PaintField
        label="Fill"
        value={common(chosen, ({ fill }) => fill) ?? null}
        onNone={() => change({ fill: null })}
        onChange={(fill) => change({ fill })}
      />
      <WordsLook bodies={bodies} onChange={(style) => change({ style })} />
      <Labelled label="In the cell">
        <VerticalAlignment bodies={bodies} onChange={(valign) => change({ valign })} />
      </Labelled>
      {target && <CellSlot table={table} parts={parts} />}
    </Section>
  )
}
