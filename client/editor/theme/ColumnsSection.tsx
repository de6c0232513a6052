import { useDeckSession, useDesign } from '#client/deck/DeckSession.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { setColumns } from '#shared/docs/rulingDoc.ts'
import { mostColumns, usualColumns, type Columns } from '#shared/model/ruling.ts'
import { foldState, FoldSection, Row } from '../sections/Section.tsx'

const fold = foldState('theme-columns', 'closed')

/** The grid that blocks line up with once it is shown (Shift+F9, or in the menu of the zoom). */
export function ColumnsSection() {
  const { design, history } = useDeckSession()
  const { columns = usualColumns } = useDesign().ruling ?? {}
  const change = (some: Partial<Columns>) =>
    history.gesture(() => setColumns(design.doc, { ...columns, ...some }))
  return (
    <FoldSection title="Column grid" state={fold} aside={columns.count}>
      <NumberField
        label="Columns"
        sign="#"
        min={1}
        max={mostColumns}
        value={columns.count}
        onCommit={(count) => change({ count: Math.round(count) })}
      />
      <Row>
        <NumberField
          label="Gutter"
          sign="G"
          min={0}
          max={200}
          value={columns.gutter}
          onCommit={(gutter) => change({ gutter })}
        />
        <NumberField
          label="Margin"
          sign="M"
          min={0}
          max={400}
          value={columns.margin}
          onCommit={(margin) => change({ margin })}
        />
      </Row>
    </FoldSection>
  )
}
