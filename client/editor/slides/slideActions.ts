import { useMemo } from 'react'
import { useDeckSession, type DeckSession } from '#client/deck/DeckSession.tsx'
import { blocksLeadingTo } from '#shared/compose/slideLinks.ts'
import { orderedLayouts, orderedSlides, readDesign, readSlide } from '#shared/docs/designDoc.ts'
import { hideInPitch, moveInPitch, readOrder } from '#shared/docs/pitchDoc.ts'
import { addSlideFrom, changeLayout } from '#shared/docs/layoutEdits.ts'
import { deleteSlide, duplicateSlides, hideSlide, moveSlides, setSection } from '#shared/docs/slideEdits.ts'
import { itemsOfCopies, itemsOfSlides } from '#shared/docs/slideItems.ts'
import { transact } from '#shared/docs/transact.ts'
import type { LayoutId, SlideId } from '#shared/model/ids.ts'
import { useEditorStore, type EditorStore } from '#client/deck/editorStore.ts'
import { removeWithCare } from '#client/deck/parking.ts'
import { placeBetween, sectionsOf } from './deckSections.ts'
import { bringLayouts, standardLayouts } from './layouts.ts'
import { listScope, type ListScope } from './listScope.ts'
import { designIndex, effectiveOrder, neighbourOf, ordersForIndex, withMoved } from './reorder.ts'
import { isTooMuch } from './tooMuch.ts'

/** What can be done to slides from their list. Read when called, so one object serves a whole session. */
export interface SlideActions {
  /** Where moving and hiding take effect; `null` for people who only look. */
  readonly scope: ListScope | null
  /** Whether slides can be added, duplicated and deleted: the design is this person's. */
  readonly builds: boolean
  add(layout: LayoutId, after: SlideId | null): void
  /** A slide of the layout that the one before has, for whoever chooses none. */
  addAlike(after: SlideId | null): void
  /** Puts slides on another layout; `null`: on none. */
  relayout(ids: readonly SlideId[], layout: LayoutId | null): void
  duplicate(ids: readonly SlideId[]): void
  remove(ids: readonly SlideId[]): void
  /**
   * To `index` of the list on screen, counted without the slides; sections that were chosen as such, to the next
   * place between others. `false` when they stood there already.
   */
  move(ids: readonly SlideId[], index: number): boolean
  /** Behind the last slide of a section. */
  moveIntoSection(ids: readonly SlideId[], section: SlideId): void
  /** A section begins with these slides, named already where one does. */
  beginSection(ids: readonly SlideId[]): void
  /** Its slides are in the section before. */
  dissolveSection(section: SlideId): void
  hide(ids: readonly SlideId[], hidden: boolean, scope: ListScope): void
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
  const scope = listScope(session)
  const shown = () => effectiveOrder(orderedSlides(design), pitch ? readOrder(pitch) : new Map())
  const idsOf = (list: readonly { id: SlideId }[]) => list.map(({ id }) => id)
  const open = (id: SlideId | null) => store.getState().openSlide(id)
  const choose = (ids: readonly SlideId[]) => {
    const [first] = ids
    if (first !== undefined)
      store.getState().chooseSlides(ids.length > 1 ? { ids, from: first } : null, first)
  }

  const withSections = (list: readonly { id: SlideId }[]) =>
    list.map(({ id }) => ({ id, section: readSlide(design, id)?.section ?? '' }))

  /** An undo of it has to be taken by the server, too. */
  const isTooMuchOf = (ids: readonly SlideId[], act: 'duplicate' | 'delete'): boolean =>
    isTooMuch(act === 'duplicate' ? itemsOfCopies(design, ids) : itemsOfSlides(design, ids), act)

  /** Slides, as they are to stand, at `index` of those on screen without them. */
  function arrange(ids: readonly SlideId[], index: number): void {
    const slides = shown()
    if (scope === 'pitch' && pitch) {
      history.gesture(() =>
        transact(pitch, () => {
          for (const [id, order] of ordersForIndex(slides, ids, index)) moveInPitch(pitch, id, order)
        }),
      )
    } else if (scope === 'design') {
      const target = designIndex(idsOf(orderedSlides(design)), idsOf(slides), ids, index)
      history.gesture(() => moveSlides(design, ids, target))
    }
  }

  function placeOfSections(
    slides: readonly { id: SlideId }[],
    ids: readonly SlideId[],
    index: number,
  ): number {
    const rest = slides.filter(({ id }) => !ids.includes(id))
    const was = slides.findIndex(({ id }) => ids.includes(id))
    return placeBetween(withSections(rest), was, index)
  }

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
    relayout(ids, layout) {
      history.gesture(() => {
        bringLayouts(design)
        transact(design, () => ids.forEach((id) => changeLayout(design, id, layout)))
      })
    },
    duplicate(ids) {
      if (isTooMuchOf(ids, 'duplicate')) return
      history.gesture(() => choose(duplicateSlides(design, ids)))
    },
    remove(ids) {
      if (isTooMuchOf(ids, 'delete')) return
      const what = ids.length === 1 ? 'this slide' : `${ids.length} slides`
      void removeWithCare(session, {
        blocks: [],
        slides: ids,
        links: blocksLeadingTo(readDesign(design), ids),
        act: `Delete ${what}`,
        done: ids.length === 1 ? 'Slide deleted.' : `${ids.length} slides deleted.`,
        run() {
          const next = neighbourOf(idsOf(shown()), ids)
          history.gesture(() => transact(design, () => ids.forEach((id) => deleteSlide(design, id))))
          if (ids.includes(store.getState().slideId ?? '')) open(next)
        },
      })
    },
    move(ids, index) {
      const slides = shown()
      const to = store.getState().choice?.bySection ? placeOfSections(slides, ids, index) : index
      const moved = withMoved(idsOf(slides), ids, to)
      if (slides.every(({ id }, at) => id === moved[at])) return false
      arrange(
        moved.filter((id) => ids.includes(id)),
        to,
      )
      return scope !== null
    },
    moveIntoSection(ids, section) {
      const slides = withSections(shown())
      const inside = sectionsOf(slides).find(({ id }) => id === section)?.slides ?? []
      const end = slides.findIndex(({ id }) => id === inside.at(-1)) + 1
      const stay = idsOf(slides.slice(0, end)).filter((id) => !ids.includes(id))
      arrange(
        idsOf(slides).filter((id) => ids.includes(id)),
        stay.length,
      )
    },
    beginSection(ids) {
      const [first] = ids
      if (first === undefined) return
      const begins = (readSlide(design, first)?.section ?? '') !== ''
      history.gesture(() => {
        if (ids.length > 1) arrange(ids, idsOf(shown()).indexOf(first))
        if (!begins) setSection(design, first, 'New section')
      })
    },
    dissolveSection(section) {
      history.gesture(() => setSection(design, section, ''))
    },
    hide(ids, hidden, where) {
      const [doc, hideOne] = where === 'pitch' ? [pitch, hideInPitch] : [design, hideSlide]
      if (doc) history.gesture(() => transact(doc, () => ids.forEach((id) => hideOne(doc, id, hidden))))
    },
  }
}
