import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { errorText } from '#client/api.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useTheme } from '#client/deck/deckParts.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { drawnLayouts } from '#client/page/drawnLayouts.ts'
import { brandLayoutsQuery } from '#client/queries/brandQueries.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import type { BrandLayout } from '#shared/protocol/api.ts'
import styles from './LayoutList.module.css'

/** The layouts that marketing saved from other decks; one that is taken is this deck's own from then on. */
export function WorkspaceLayouts({ onClose }: { onClose: () => void }) {
  const { design, history } = useDeckSession()
  const store = useEditorStore()
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const { data, error, refetch } = useQuery({
    ...brandLayoutsQuery(workspaceId),
    enabled: workspaceId !== '',
    refetchOnMount: 'always',
  })

  function take({ name, background, blocks = [] }: BrandLayout) {
    onClose()
    const content = { title: name, blocks, ...(background && { background }) }
    history.gesture(() => store.getState().openSlide(addLayout(design.doc, content)))
  }

  return (
    <Dialog open size="l" title="Layouts of the workspace" onOpenChange={onClose}>
      {error && !data ? (
        <EmptyState
          title="The layouts could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {errorText(error)}
        </EmptyState>
      ) : !data ? (
        <Loading label="Loading layouts" height={200} />
      ) : data.length === 0 ? (
        <EmptyState title="No layouts yet">
          In a deck whose layout others need, choose “Save for the workspace” in the layout’s menu.
        </EmptyState>
      ) : (
        <Offered layouts={data} onTake={take} />
      )}
    </Dialog>
  )
}

interface OfferedProps {
  layouts: readonly BrandLayout[]
  onTake: (layout: BrandLayout) => void
}

function Offered({ layouts, onTake }: OfferedProps) {
  const theme = useTheme()
  const drawn = useMemo(
    () =>
      drawnLayouts(
        theme,
        layouts.map(({ name, ...layout }) => ({ ...layout, title: name })),
      ),
    [theme, layouts],
  )
  return (
    <ul className={styles.offered} aria-label="Layouts of the workspace">
      {layouts.map((layout, at) => {
        const slide = drawn.find(({ id }) => id === layout.id)
        return (
          <li key={layout.id}>
            <button
              type="button"
              className={styles.layout}
              // They may have come after the dialog, when its first focus was given away.
              autoFocus={at === 0}
              onClick={() => onTake(layout)}
            >
              <span className={styles.picture}>
                {slide && <SlideThumbnail theme={theme} slide={slide} />}
              </span>
              <span dir="auto">{layout.name}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
