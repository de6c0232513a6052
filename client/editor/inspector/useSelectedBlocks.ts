import { useMemo } from 'react'
import { pageOf, useDeckPart, useDesign } from '#client/deck/DeckSession.tsx'
import type { Block } from '#shared/blocks/kinds.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { useEditor } from '#client/deck/editorStore.ts'

/** The selected blocks of the open slide, as they show, in the order they were selected; the same array until one changes. */
export function useSelectedBlocks(): readonly ComposedBlock[] {
  const slideId = useEditor((state) => state.slideId)
  const selection = useEditor((state) => state.selection)
  return useDeckPart(useMemo(() => selectedOn(slideId, selection), [slideId, selection]))
}

function selectedOn(slideId: SlideId | null, selection: readonly BlockId[]) {
  let last: readonly ComposedBlock[] = []
  return (deck: ComposedDeck): readonly ComposedBlock[] => {
    const blocks = pageOf(deck, slideId)?.blocks
    const found = selection.flatMap((id) => blocks?.find((block) => block.id === id) ?? [])
    if (found.length !== last.length || found.some((block, at) => block !== last[at])) last = found
    return last
  }
}

/** A block of the open slide, or layout, as marketing made it, before any pitch; `null` when it is gone. */
export function useDesignBlock(id: BlockId): Block | null {
  const slideId = useEditor((state) => state.slideId)
  const { slides, layouts } = useDesign()
  const page = [...slides, ...layouts].find((one) => one.id === slideId)
  return page?.blocks.find((block) => block.id === id) ?? null
}
