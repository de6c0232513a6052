import { changeCell } from '#shared/blocks/table/doc.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { editBlocks, setSlot } from '#shared/docs/blockEdits.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { removeWithCare } from '#client/deck/parking.ts'
import { Switch } from '#client/ui/Switch.tsx'

const newSlot = { name: 'For the client', prompt: '', limit: null, required: false } as const

/** Marks single cells as sales' to write. The first one makes the table a slot; with the last one that ends. */
export function CellSlot({ table, parts }: { table: ComposedTableBlock; parts: readonly string[] }) {
  const session = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const { doc } = session.design
  const marked = Object.keys(table.cells).filter((part) => table.cells[part]!.given)
  const isWhole = table.slot !== null && marked.length === 0
  const on = table.slot !== null && parts.every((part) => marked.includes(part))

  const mark = (given: boolean) =>
    editBlocks(doc, slideId, [table.id], (map) => parts.forEach((part) => changeCell(part, { given })(map)))

  function give() {
    session.history.gesture(() => {
      // Marks from a slot that was taken back would come along.
      if (table.slot === null)
        editBlocks(doc, slideId, [table.id], (map) =>
          marked.forEach((part) => changeCell(part, { given: false })(map)),
        )
      mark(true)
      if (table.slot === null) setSlot(doc, slideId, table.id, newSlot)
    })
  }

  function takeBack() {
    const isLast = marked.every((part) => parts.includes(part))
    void removeWithCare(session, {
      blocks: [table.id],
      slides: [],
      act: 'Take these cells back',
      done: 'No longer for sales to write.',
      run: () =>
        session.history.gesture(() => {
          mark(false)
          if (isLast) setSlot(doc, slideId, table.id, null)
        }),
    })
  }

  return (
    <Switch
      label={parts.length === 1 ? 'Sales writes this cell' : 'Sales writes these cells'}
      description={
        isWhole ? 'Now all cells are sales’ to write.' : 'For each client. Rows, columns and look stay yours.'
      }
      checked={on}
      onChange={(next) => (next ? give() : takeBack())}
    />
  )
}
