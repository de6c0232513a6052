import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { ContextMenu } from '#client/ui/ContextMenu.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import type { SlideId } from '#shared/model/ids.ts'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { suggestionConcerns } from '#client/review/suggestionConcerns.ts'
import { useSuggestions } from '#client/review/useSuggestions.ts'
import { useVisitors, type Visitor } from '#client/deck/useVisitors.ts'
import { useConcerns } from '../concerns/ConcernsProvider.tsx'
import { AddSlide } from './AddSlide.tsx'
import { DragGhost } from './DragGhost.tsx'
import { OrderNote } from './OrderNote.tsx'
import { openOnSlides } from './openOnSlides.ts'
import { slideMenu } from './slideMenu.ts'
import { slideIdAt } from './rows.ts'
import { SlideRow, type RowHandlers } from './SlideRow.tsx'
import { useSlideActs } from '../commands/useSlideActs.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { useDragReorder } from './useDragReorder.ts'
import { useRowKeys } from './useRowKeys.ts'
import styles from './SlideList.module.css'

/** All slides as small live pictures: open, order, hide, add. What is marketing's and what is one client's is said. */
export function SlideList() {
  const deck = useDeck()
  const { slides, theme, client } = deck
  const session = useDeckSession()
  const store = useEditorStore()
  const currentId = useEditor((state) => state.slideId)
  const actions = useSlideActions()
  const visitors = useVisitors()
  const { concerns } = useConcerns()
  const marks = openOnSlides([...concerns, ...suggestionConcerns(useSuggestions(), session.pitchId)])
  const list = useRef<HTMLOListElement>(null)
  const [menuFor, setMenuFor] = useState<SlideId | null>(null)
  const [said, setSaid] = useState('')

  const sayMoved = useCallback((index: number) => setSaid(`Moved to place ${index + 1}.`), [])
  const move = useCallback(
    (id: SlideId, index: number) => {
      if (actions.move(id, index)) sayMoved(index)
    },
    [actions, sayMoved],
  )
  const actsOf = useSlideActs(sayMoved)
  const { drag, startDrag, wasDrag } = useDragReorder({
    list,
    enabled: actions.scope !== null,
    onMove: move,
  })
  const handleKey = useRowKeys(actsOf)
  const handlers = useMemo<RowHandlers>(
    () => ({
      onOpen: (id) => {
        if (!wasDrag()) store.getState().openSlide(id)
      },
      onKeyDown: handleKey,
      onPointerDown: startDrag,
    }),
    [store, wasDrag, handleKey, startDrag],
  )

  useEffect(() => {
    list.current
      ?.querySelector(`[data-slide-id="${CSS.escape(currentId ?? '')}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const menuSlide = slides.find(({ id }) => id === menuFor)
  const entries = menuSlide ? slideMenu(menuSlide, { actions, acts: actsOf(menuSlide.id), client }) : []
  const gapOf = (index: number) => (drag === null ? null : drag.gap === index ? 'before' : null)
  const lastGap = drag !== null && drag.gap === slides.length

  return (
    <nav className={styles.panel} aria-label="Slides">
      <OrderNote />
      <ContextMenu entries={entries}>
        <ol
          ref={list}
          className={styles.list}
          data-dragging={drag !== null || undefined}
          onContextMenu={(event) => setMenuFor(slideIdAt(event.target) ?? currentId)}
        >
          {slides.map((slide, index) => (
            <SlideRow
              key={slide.id}
              slide={slide}
              index={index}
              theme={theme}
              client={client}
              current={slide.id === currentId}
              visitors={visitorsOn(visitors, slide.id)}
              turn={marks.get(slide.id)?.owner ?? null}
              open={marks.get(slide.id)?.words ?? ''}
              dragged={drag?.id === slide.id}
              drop={lastGap && index === slides.length - 1 ? 'after' : gapOf(index)}
              handlers={handlers}
            />
          ))}
        </ol>
      </ContextMenu>
      <AddSlide />
      {drag && <DragGhost drag={drag} deck={deck} />}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </nav>
  )
}

const nobody: readonly Visitor[] = []

function visitorsOn(visitors: readonly Visitor[], id: SlideId): readonly Visitor[] {
  const here = visitors.filter(({ slideId }) => slideId === id)
  return here.length > 0 ? here : nobody
}
