import { useMemo } from 'react'
import { useDesign, useSlide } from '#client/deck/DeckSession.tsx'
import type { Block } from '#shared/blocks/kinds.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { useEditor } from '#client/deck/editorStore.ts'

/** The selected blocks of the open slide, as they show, in the order they were selected. */
export function useSelectedBlocks(): readonly ComposedBlock[] {
  const slide = useSlide(useEditor((state) => state.slideId) ?? '')
  const selection = useEditor((state) => state.selection)
  return useMemo(
    () => selection.flatMap((id) => slide?.blocks.find((block) => block.id === id) ?? []),
    [slide, selection],
  )
}

/** A block of the open slide as marketing made it, before any pitch; `null` when it is gone. */
export function useDesignBlock(id: BlockId): Block | null {
  const slideId = useEditor((state) => state.slideId)
  const slide = useDesign().slides.find((one) => one.id === slideId)
  return slide?.blocks.find((block) => block.id === id) ?? null
}
