import { setSizes } from '#shared/blocks/table/tracksDoc.ts'
import type { Axis } from '#shared/blocks/table/doc.ts'
import { tableLayout } from '#shared/blocks/table/layout.ts'
import { editBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { buttonOf } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import type { CellTarget } from '../canvas/tables/cellTarget.ts'
import { pulledBorder } from '../canvas/tables/trackPreview.ts'
import { tableCommands, type TableCommand } from '../commands/canvasCommands.ts'
import { useOffered } from '../commands/offeredActs.tsx'
import { Row } from '../sections/Section.tsx'
import arrange from './ArrangeSection.module.css'

const lines: readonly (readonly TableCommand[])[] = [
  ['rowAbove', 'rowBelow', 'columnBefore', 'columnBehind', 'deleteRows', 'deleteColumns'],
  ['rowUp', 'rowDown', 'columnBack', 'columnOn', 'merge', 'split'],
]

/** What can be done to the rows and columns of the chosen cells, and how large they are. */
export function TrackTools({ target: { table, span } }: { target: CellTarget }) {
  const { design, history } = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const offered = useOffered()
  const acts = offered.getState().ask()
  const { xs, ys } = tableLayout(table, table.frame)

  function resize(axis: Axis, at: number, by: number) {
    const { sizes, frame } = pulledBorder(table, axis, at, by)
    history.gesture(() => {
      setFrames(design.doc, slideId, new Map([[table.id, frame]]), [table])
      editBlocks(design.doc, slideId, [table.id], setSizes(sizes))
    })
  }

  const field = (axis: Axis, at: number, edges: readonly number[]) => {
    const length = Math.abs(edges[at + 1]! - edges[at]!)
    return (
      <NumberField
        label={axis === 'row' ? 'Height of the row' : 'Width of the column'}
        sign={axis === 'row' ? 'Row' : 'Column'}
        unit="px"
        min={12}
        max={2_000}
        value={Math.round(length)}
        onCommit={(next) => resize(axis, at, next - length)}
      />
    )
  }

  return (
    <>
      {lines.map((names) => (
        <div key={names[0]} className={arrange.buttons}>
          {names.map((name) => (
            <IconButton
              key={name}
              size="s"
              {...buttonOf(tableCommands[name])}
              disabled={acts[name]?.may === false}
              onClick={() => offered.getState().ask()[name]?.run()}
            />
          ))}
        </div>
      ))}
      <Row>
        {field('column', span.column, xs)}
        {field('row', span.row, ys)}
      </Row>
    </>
  )
}
