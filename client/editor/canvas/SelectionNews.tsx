import type { ComposedSlide } from '#shared/model/deck.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { useBlockAccess } from './useBlockAccess.ts'
import { blockName } from '../blocks/blockName.ts'

/** Tells those who do not see the outlines what is selected and what they may do with it. */
export function SelectionNews({ slide }: { slide: ComposedSlide }) {
  const selection = useEditor((state) => state.selection)
  const [first] = slide.blocks.filter(({ id }) => selection.includes(id))
  const { why } = useBlockAccess(first ?? null)
  const at = slide.blocks.findIndex(({ id }) => id === first?.id) + 1
  const news =
    selection.length > 1
      ? `${selection.length} blocks selected`
      : first
        ? `${blockName(first)}, ${at} of ${slide.blocks.length}. ${why}`
        : ''
  return (
    <VisuallyHidden>
      <span role="status">{news}</span>
    </VisuallyHidden>
  )
}
