import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import { fitPicture } from '#shared/pptx/pictureFit.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { useBlockAccess } from './useBlockAccess.ts'
import { blockName } from '../blocks/blockName.ts'

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Which part of a picture its frame shows. */
function shownPart(block: ComposedImageBlock): string {
  if (!block.picture) return ''
  const { crop } = fitPicture(block, block.picture)
  const [left, right, top, bottom] = [crop.l, 100_000 - crop.r, crop.t, 100_000 - crop.b].map((share) =>
    percent(share / 100_000),
  )
  return `It shows ${left} to ${right} across and ${top} to ${bottom} down.`
}

/** Tells those who do not see the outlines what is selected and what they may do with it. */
export function SelectionNews({ slide }: { slide: ComposedSlide }) {
  const selection = useEditor((state) => state.selection)
  const [first] = slide.blocks.filter(({ id }) => selection.includes(id))
  const { why } = useBlockAccess(first ?? null)
  const at = slide.blocks.findIndex(({ id }) => id === first?.id) + 1
  const cropping = useEditor((state) => state.cropping)
  const cropped = first?.kind === 'image' && first.id === cropping ? first : null
  const news = cropped
    ? `Cropping ${blockName(cropped)}. Arrow keys move it in its frame, plus and minus make it larger and smaller, Escape ends. ${shownPart(cropped)}`
    : selection.length > 1
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
