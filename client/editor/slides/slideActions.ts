import { useMemo } from 'react'
import { useDeckSession, type DeckSession } from '#client/deck/DeckSession.tsx'
import { orderedLayouts, orderedSlides, readSlide } from '#shared/docs/designDoc.ts'
import { hideInPitch, moveInPitch, readOrder } from '#shared/docs/pitchDoc.ts'
import { addSlideFrom, changeLayout } from '#shared/docs/layoutEdits.ts'
import { deleteSlide, duplicateSlide, hideSlide, moveSlide, setSection } from '#shared/docs/slideEdits.ts'
import type { LayoutId, SlideId } from '#shared/model/ids.ts'
import { useEditorStore, type EditorStore } from '#client/deck/editorStore.ts'
import { removeWithCare } from '#client/deck/parking.ts'
import { undoToast } from '#client/deck/undoToast.ts'
import { bringLayouts, standardLayouts } from './layouts.ts'
import { designIndex, effectiveOrder, neighbourOf, ordersForIndex } from './reorder.ts'

/** Whose list a move or a hiding changes: everybody's, or one client's alone. */
export type ListScope = 'design' | 'pitch'

/** What can be done to slides from their list. Read when called, so one object serves a whole session. */
export interface SlideActions {
  /** Where moving and hiding take effect; `null` for people who only look. */
  readonly scope: ListScope | null
  /** Whether slides can be added, duplicated and deleted: the design is this person's. */
  readonly builds: boolean
  add(layout: LayoutId, after: SlideId | null): void
  /** A slide of the layout that the one before has, for whoever chooses none. */
  addAlike(after: SlideId | null): void
  /** Puts a slide on another layout; `null`: on none. */
  relayout(id: SlideId, layout: LayoutId | null): void
  duplicate(id: SlideId): void
  remove(id: SlideId): void
  /** To `index` of the list on screen, counted without the slide. `false` when it stood there already. */
  move(id: SlideId, index: number): boolean
  hide(id: SlideId, hidden: boolean, scope: ListScope): void
  /** Back to the order that marketing gave the slides. */
  resetOrder(): void
}

export function useSlideActions(): SlideActions {
  const session = useDeckSession()
  const store = useEditorStore()
  return useMemo(() => slideActions(session, store), [session, store])
}

function slideActions(session: DeckSession, store: EditorStore): SlideActions {
  const { can, history } = session
  const design = session.design.doc
  const pitch = session.pitch?.doc ?? null
  const scope: ListScope | null = pitch && can.editPitch ? 'pitch' : can.editDesign ? 'design' : null
  const shown = () => effectiveOrder(orderedSlides(design), pitch ? readOrder(pitch) : new Map())
  const open = (id: SlideId | null) => store.getState().openSlide(id)

  return {
    scope,
    builds: can.editDesign,
    add(layout, after) {
      const index = orderedSlides(design).findIndex(({ id }) => id === after)
      history.gesture(() => {
        bringLayouts(design)
        const id = addSlideFrom(design, layout, index < 0 ? Infinity : index + 1)
        setSection(design, id, standardLayouts.find((standard) => standard.id === layout)?.section ?? '')
        open(id)
      })
    },
    addAlike(after) {
      history.gesture(() => {
        bringLayouts(design)
        const offered = orderedLayouts(design).map(({ id }) => id)
        const own = readSlide(design, after ?? '')?.layout ?? 'content'
        const layout = [own, 'content'].find((id) => offered.includes(id)) ?? offered[0]
        if (layout !== undefined) this.add(layout, after)
      })
    },
    relayout(id, layout) {
      history.gesture(() => {
        bringLayouts(design)
        changeLayout(design, id, layout)
      })
    },
    duplicate(id) {
      history.gesture(() => open(duplicateSlide(design, id)))
    },
    remove(id) {
      void removeWithCare(session, {
        blocks: [],
        slides: [id],
        act: 'Delete this slide',
        done: 'Slide deleted.',
        run() {
          const ids = shown().map((slide) => slide.id)
          const next = neighbourOf(ids, id)
          history.gesture(() => deleteSlide(design, id))
          if (store.getState().slideId === id) open(next)
        },
      })
    },
    move(id, index) {
      const slides = shown()
      if (slides.findIndex((slide) => slide.id === id) === index) return false
      if (scope === 'pitch' && pitch) {
        history.gesture(() => {
          for (const [moved, order] of ordersForIndex(slides, id, index)) moveInPitch(pitch, moved, order)
        })
      } else if (scope === 'design') {
        const idsOf = (list: readonly { id: SlideId }[]) => list.map((slide) => slide.id)
        const target = designIndex(idsOf(orderedSlides(design)), idsOf(slides), id, index)
        history.gesture(() => moveSlide(design, id, target))
      }
      return scope !== null
    },
    hide(id, hidden, where) {
      if (where === 'pitch' && pitch) history.gesture(() => hideInPitch(pitch, id, hidden))
      if (where === 'design') history.gesture(() => hideSlide(design, id, hidden))
    },
    resetOrder() {
      if (!pitch) return
      history.gesture(() => {
        for (const id of readOrder(pitch).keys()) moveInPitch(pitch, id, null)
      })
      undoToast(session, 'Slides are back in marketing’s order.')
    },
  }
}
