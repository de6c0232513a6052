import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { useTheme } from '#client/deck/deckParts.ts'
import { useDeckSession, useDesign } from '#client/deck/DeckSession.tsx'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Button } from '#client/ui/Button.tsx'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import { changeFreshLook, forgetFreshLook } from '#shared/docs/freshLooks.ts'
import { ChartNumbersSection } from './ChartNumbersSection.tsx'
import { ChartSection } from './ChartSection.tsx'
import { changedSample, drawnFresh, type SampleKind } from './drawnFresh.ts'
import styles from './FreshForm.module.css'
import { SurfaceSection } from './SurfaceSection.tsx'
import { TableSection } from './TableSection.tsx'
import { SampleEdits, useBlockEdits, type BlockChange } from './useBlockEdits.ts'
import { WordsLook } from './WordsLook.tsx'

/** How new shapes, tables and charts look, with the controls that blocks on slides have; those stay as they are. */
export function FreshForm() {
  const theme = useTheme()
  const shown = useDeferredValue(useDesign().fresh)
  const drawn = useMemo(() => drawnFresh(theme, shown ?? {}), [theme, shown])
  if (!drawn) return null
  return (
    <>
      <span className={styles.preview}>
        <SlideThumbnail theme={theme} slide={drawn.slide} label="New blocks as they look now" />
      </span>
      <p className={styles.hint}>
        For what the tools make from now on. “New ones look like this” in a block’s menu sets all of this at
        once.
      </p>
      <Sample kind="shape">
        <ShapeWords block={drawn.shape} />
        <SurfaceSection blocks={[drawn.shape]} />
      </Sample>
      <Sample kind="table">
        <TableSection blocks={[drawn.table]} />
      </Sample>
      <Sample kind="chart">
        <ChartSection blocks={[drawn.chart]} />
        <ChartNumbersSection blocks={[drawn.chart]} />
      </Sample>
    </>
  )
}

const names: Readonly<Record<SampleKind, string>> = { shape: 'shapes', table: 'tables', chart: 'charts' }

/** What is changed within it is said of new blocks of that kind: only what changed, so that two can at once. */
function Sample({ kind, children }: { kind: SampleKind; children: ReactNode }) {
  const { design, history } = useDeckSession()
  const { fresh = {} } = useDesign()
  const edit = (change: BlockChange) =>
    history.gesture(() => changeFreshLook(design.doc, kind, changedSample(fresh, kind, change)))
  return (
    <SampleEdits value={edit}>
      {children}
      {fresh[kind] && (
        <Button wide onClick={() => history.gesture(() => forgetFreshLook(design.doc, kind))}>
          Usual look for new {names[kind]}
        </Button>
      )}
    </SampleEdits>
  )
}

function ShapeWords({ block }: { block: ComposedShapeBlock }) {
  const edits = useBlockEdits([block])
  return <WordsLook bodies={[block.body]} onChange={edits.style} />
}
