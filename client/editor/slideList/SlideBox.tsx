import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { useSlideOrder } from '#client/deck/deckParts.ts'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { chosenTo, toggledSlide, useChosenSlides } from '#client/deck/slideChoice.ts'
import { useVisitors, type Visitor } from '#client/deck/useVisitors.ts'
import { suggestionConcerns } from '#client/review/suggestionConcerns.ts'
import { useSuggestions } from '#client/review/useSuggestions.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import type { SlideId } from '#shared/model/ids.ts'
import { useConcerns } from '../concerns/ConcernsProvider.tsx'
import { sectionsOf } from '../slides/deckSections.ts'
import { listScope } from '../slides/listScope.ts'
import { paneStart } from '../layout/panes.ts'
import { DragGhost } from './DragGhost.tsx'
import { indexAfterDrop } from './dropIndex.ts'
import { foldSections, useFoldedSections } from './foldedSections.ts'
import { openOnSlides } from './openOnSlides.ts'
import type { Drag } from './rowDrag.ts'
import { focusRow, keyAt, rowsOf, slidesBefore, slidesOfRow, type Row } from './rows.ts'
import { SectionRow } from './SectionRow.tsx'
import type { Clicked, Hands } from './SlideHands.tsx'
import { SlideRow } from './SlideRow.tsx'
import { useDragReorder } from './useDragReorder.ts'
import { useFocusAlong } from './useFocusAlong.ts'
import { focusKeyOf, useSlideKeys } from './useSlideKeys.ts'
import { useUnfold } from './useUnfold.ts'
import styles from './SlideList.module.css'

const slideHands = laterPart(() => import('./SlideHands.tsx'))

interface SlideBoxProps {
  shape: 'list' | 'grid'
  /** A press adds a slide to the selection or takes it out, as with Control: for fingers. */
  adding?: boolean
  /** Leaves the grid for a slide, or with `null` for the open one. */
  onLeave?: (id: SlideId | null) => void
}

/** All slides to choose from, one or several: by pointer, by keys, by their menu. */
export function SlideBox({ shape, adding = false, onLeave }: SlideBoxProps) {
  const deck = useDeck()
  const { slides, theme, client } = deck
  const session = useDeckSession()
  const store = useEditorStore()
  const order = useSlideOrder()
  const currentId = useEditor((state) => state.slideId)
  const bySection = useEditor(({ choice }) => (choice?.bySection ? choice.from : null))
  const chosen = useChosenSlides()
  const visitors = useVisitors()
  const { concerns } = useConcerns()
  const marks = openOnSlides([...concerns, ...suggestionConcerns(useSuggestions(), session.pitchId)])
  const list = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const folded = useFoldedSections()
  const sections = useMemo(() => sectionsOf(slides), [slides])
  const rows = useMemo(() => rowsOf(slides, sections, folded), [slides, sections, folded])
  useUnfold(sections, folded)

  const sayMoved = useCallback((index: number) => setSaid(`Moved to place ${index + 1}.`), [])
  const hands = useRef<Hands>(null)
  const part = useLaterPart(slideHands)
  useEffect(() => void slideHands.bring(), [])
  const rowOf = (key: string | null): Row | undefined => rows.find((row) => row.key === key)
  /** What is done to one of the selected is done to all of them. */
  const withOthers = (row: Row | undefined): readonly SlideId[] => {
    const own = row ? slidesOfRow(row) : chosen
    return own.every((id) => chosen.includes(id)) ? chosen : own
  }

  function choose(row: Row): void {
    const { openSlide, chooseSlides } = store.getState()
    if (row.kind === 'slide') return openSlide(row.slide.id)
    const { id, slides: ids } = row.section
    const open = ids.includes(currentId ?? '') ? currentId : id
    chooseSlides({ ids, from: id, bySection: true }, open)
  }

  function drop({ key, gap }: Drag): void {
    const row = rowOf(key)
    if (!row) return
    const ids = withOthers(row)
    if (row.kind === 'section' && ids !== chosen) choose(row)
    const index = indexAfterDrop(order, ids, slidesBefore(rows, gap))
    if (hands.current?.move(ids, index)) sayMoved(index)
  }

  const across = shape === 'grid'
  const { drag, startDrag, wasDrag } = useDragReorder({
    list,
    across,
    enabled: part !== null && listScope(session) !== null,
    onDrop: drop,
  })
  const dragged = drag ? withOthers(rowOf(drag.key)) : []
  const handleKey = useSlideKeys({
    rows,
    order,
    across,
    press: (event, row) => hands.current?.press(event, withOthers(row)) ?? false,
    choose,
    onLeave,
  })

  function handleClick(event: MouseEvent): void {
    const row = rowOf(keyAt(event.target))
    if (!row || wasDrag()) return
    const { chooseSlides } = store.getState()
    if (row.kind === 'section') {
      if (event.target instanceof Element && event.target.closest('[data-fold]'))
        foldSections([row.section.id], !row.folded)
      else choose(row)
    } else if (event.shiftKey) chooseSlides(chosenTo(order, store.getState(), row.slide.id), row.slide.id)
    else if (event.metaKey || event.ctrlKey || adding) {
      const { choice, open } = toggledSlide(order, store.getState(), row.slide.id)
      chooseSlides(choice, open)
      focusRow(list.current, open)
    } else choose(row)
  }

  function handleDoubleClick({ target }: MouseEvent): void {
    const row = rowOf(keyAt(target))
    if (row?.kind === 'slide' && !adding) onLeave?.(row.slide.id)
  }

  function clickedAt(target: EventTarget | null): Clicked | null {
    const row = rowOf(keyAt(target))
    if (row?.kind === 'section') choose(row)
    return row ? { ids: withOthers(row), section: row.kind === 'section' ? row.section : null } : null
  }

  const focusKey = focusKeyOf(rows, currentId, bySection)
  const focus = useFocusAlong(list, focusKey)

  const placeOf = (row: Row, at: number) => ({
    focusable: row.key === focusKey,
    dragged: slidesOfRow(row).every((id) => dragged.includes(id)),
    drop: dropAt(drag, at, rows.length),
  })

  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-label="Slides"
        aria-multiselectable
        className={styles[shape]}
        data-shape={shape}
        {...paneStart}
        data-dragging={drag !== null || undefined}
        data-ready={part !== null || undefined}
        onClick={handleClick}
        onDoubleClick={handleDoubleClick}
        onKeyDown={handleKey}
        onPointerDown={startDrag}
        onFocus={focus.entered}
        onBlur={focus.left}
        onContextMenu={(event) => event.preventDefault()}
      >
        {rows.map((row, at) =>
          row.kind === 'section' ? (
            <SectionRow
              key={row.key}
              rowKey={row.key}
              section={row.section}
              folded={row.folded}
              selected={bySection !== null && row.section.slides.every((id) => chosen.includes(id))}
              {...placeOf(row, at)}
            />
          ) : (
            <SlideRow
              key={row.key}
              slide={row.slide}
              index={row.index}
              theme={theme}
              client={client}
              current={row.slide.id === currentId}
              selected={chosen.includes(row.slide.id)}
              visitors={visitorsOn(visitors, row.slide.id)}
              turn={marks.get(row.slide.id)?.owner ?? null}
              open={marks.get(row.slide.id)?.words ?? ''}
              {...placeOf(row, at)}
            />
          ),
        )}
      </div>
      {part && (
        <part.SlideHands ref={hands} list={list} isAlone={across} onMove={sayMoved} clickedAt={clickedAt} />
      )}
      {drag && <DragGhost drag={drag} ids={dragged} deck={deck} />}
      <VisuallyHidden>
        <span role="status">{said}</span>
        <span role="status">{chosen.length > 1 ? `${chosen.length} slides selected.` : ''}</span>
      </VisuallyHidden>
    </>
  )
}

/** Where a line shows at a row that what is dragged would land there. */
function dropAt(drag: Drag | null, at: number, count: number): 'before' | 'after' | null {
  if (drag?.gap === at) return 'before'
  return drag?.gap === count && at === count - 1 ? 'after' : null
}

const nobody: readonly Visitor[] = []

function visitorsOn(visitors: readonly Visitor[], id: SlideId): readonly Visitor[] {
  const here = visitors.filter(({ slideId }) => slideId === id)
  return here.length > 0 ? here : nobody
}
