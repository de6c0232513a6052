import type { ComposedSlide } from '#shared/model/deck.ts'
import { SuggestDialog } from '#client/review/SuggestDialog.tsx'
import { useCanvas, useCanvasStore } from './canvasStore.ts'
import { useBlockAccess } from './useBlockAccess.ts'

/** The question to a block's owner, once someone asked for it from the canvas. */
export function OpenSuggestion({ slide }: { slide: ComposedSlide }) {
  const asked = useCanvas((state) => state.suggesting)
  const store = useCanvasStore()
  const block = slide.blocks.find(({ id }) => id === asked) ?? null
  const { words } = useBlockAccess(block)
  if (!block) return null
  const handleClose = (): void => store.setState({ suggesting: null })
  return <SuggestDialog key={block.id} block={block} wordsAreMine={words} onClose={handleClose} />
}
