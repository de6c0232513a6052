import type { PointerEvent } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { deleteGuides, moveGuide } from '#shared/docs/rulingDoc.ts'
import { rulerLength, type GuideId, type RulerGuide } from '#shared/model/ruling.ts'
import { useCanvasStore } from '../canvasStore.ts'
import type { View } from '../viewport/useView.ts'
import { putGuide } from './rulingActs.ts'

/** Pulls a guide out of a ruler, or elsewhere; let go beside the slide it is gone. The document hears of the end alone. */
export function useGuidePull(axis: RulerGuide['axis'], id: GuideId | null, { toDeck }: View) {
  const session = useDeckSession()
  const { design, history } = session
  const store = useCanvasStore()
  const at = (event: PointerEvent): number => Math.round(toDeck(event)[axis])
  const pull = (event: PointerEvent): void => store.setState({ pulledGuide: { axis, at: at(event) } })

  const handlePointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    // The canvas below would begin a gesture.
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    pull(event)
  }
  const handlePointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    event.stopPropagation()
    pull(event)
  }
  const handlePointerUp = (event: PointerEvent<HTMLElement>): void => {
    if (store.getState().pulledGuide === null) return
    event.stopPropagation()
    store.setState({ pulledGuide: null })
    const to = at(event)
    const isOn = to >= 0 && to <= rulerLength[axis]
    if (id === null) return isOn ? putGuide(session, axis, to) : undefined
    history.gesture(() => (isOn ? moveGuide(design.doc, id, to) : deleteGuides(design.doc, [id])))
  }
  return {
    onPointerDown: handlePointerDown,
    onPointerMove: handlePointerMove,
    onPointerUp: handlePointerUp,
    onPointerCancel: () => store.setState({ pulledGuide: null }),
  }
}
