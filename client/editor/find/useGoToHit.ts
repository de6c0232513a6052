import { useContext } from 'react'
import { DeckSessionContext } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useGoTo } from '#client/deck/useGoTo.ts'
import { cellOf } from '#shared/blocks/table/grid.ts'
import type { Hit } from '#shared/find/hit.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { unfoldPanel } from '../layout/panelHeight.ts'

/** Opens the slide of a hit and selects its block; words under the slide are unfolded. */
export function useGoToHit(): (hit: Hit) => void {
  const view = useContext(DeckSessionContext)?.view
  const store = useEditorStore()
  const goTo = useGoTo()
  return ({ place }) => {
    const block = 'at' in place ? place.at.block : 'block' in place ? place.block : null
    const slides = view?.current.slides ?? []
    const slide = slides.find(({ id, blocks }) => {
      return 'slideId' in place ? id === place.slideId : blocks.some((one) => one.id === block)
    })
    if (!slide) return
    goTo({ slideId: slide.id, ...(block !== null && { blockId: block }) })
    if ('at' in place && isTable(slide, place.at.block) && cellOf(place.at.part)) {
      const { part } = place.at
      store.getState().selectCells({ block: place.at.block, from: part, to: part })
    }
    if (place.kind === 'points' || place.kind === 'key-message') {
      unfoldPanel()
      store.getState().openPanel('notes')
    }
  }
}

const isTable = ({ blocks }: ComposedSlide, block: BlockId): boolean =>
  blocks.some(({ id, kind }) => id === block && kind === 'table')
