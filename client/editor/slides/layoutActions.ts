import { useMemo } from 'react'
import { useDeckSession, type DeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore, type EditorStore } from '#client/deck/editorStore.ts'
import { lastSlide } from '#client/deck/lastSlide.ts'
import { undoToast } from '#client/deck/undoToast.ts'
import { orderedLayouts, readLayout, readSlide } from '#shared/docs/designDoc.ts'
import { addLayout, deleteLayout, duplicateLayout, moveLayout } from '#shared/docs/layoutEdits.ts'
import type { BlockId, LayoutId } from '#shared/model/ids.ts'
import { usualFrames } from '#shared/model/layout.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { neighbourOf } from './reorder.ts'
import { bringLayouts } from './layouts.ts'

/** What can be done to layouts. Read when called, so one object serves a whole session. */
export interface LayoutActions {
  /** Opens a layout on the canvas, and a block of it: the one named, else that of the open slide, else the first. */
  edit(id?: LayoutId, block?: BlockId): void
  /** Back to the slides. */
  leave(): void
  add(): void
  duplicate(id: LayoutId): void
  remove(id: LayoutId): void
  /** To `index` of the list, counted without itself. */
  move(id: LayoutId, index: number): void
}

export function useLayoutActions(): LayoutActions {
  const session = useDeckSession()
  const store = useEditorStore()
  return useMemo(() => layoutActions(session, store), [session, store])
}

function layoutActions(session: DeckSession, store: EditorStore): LayoutActions {
  const { deckId, history } = session
  const design = session.design.doc
  const open = (id: LayoutId | null) => store.getState().openSlide(id)
  const offered = () => orderedLayouts(design).map(({ id }) => id)

  return {
    edit(id, block) {
      if (offered().length === 0) history.gesture(() => bringLayouts(design))
      const own = readSlide(design, store.getState().slideId ?? '')?.layout
      const wanted = [id, own].find((one) => one !== undefined && offered().includes(one)) ?? offered()[0]
      if (wanted === undefined) return
      open(wanted)
      if (block !== undefined) store.getState().select([block])
    },
    leave: () => open(lastSlide(deckId)),
    add() {
      history.gesture(() => open(addLayout(design, { title: 'New layout', blocks: [titlePlace] })))
    },
    duplicate(id) {
      history.gesture(() => open(duplicateLayout(design, id)))
    },
    remove(id) {
      const next = neighbourOf(offered(), [id])
      const name = readLayout(design, id)?.title ?? ''
      history.gesture(() => deleteLayout(design, id))
      if (store.getState().slideId === id) open(next ?? lastSlide(deckId))
      undoToast(session, `“${name}” is deleted. Slides that follow it keep their look.`)
    },
    move(id, index) {
      history.gesture(() => moveLayout(design, id, index))
    },
  }
}

const titlePlace = {
  kind: 'text',
  place: 'title/0',
  frame: usualFrames.title,
  body: { role: 'title', valign: 'middle', text: plainRichText('Title') },
} as const
