import { plainText } from '#shared/model/richText.ts'
import type { ComposedBlock, ComposedSlide } from '#shared/model/deck.ts'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { useEditor } from '../editorStore.ts'
import { useBlockAccess } from './useBlockAccess.ts'
import { shapeNames } from './tools/shapeNames.ts'

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

/** A few words that tell one block from another. */
export function blockName(block: ComposedBlock): string {
  const slot = block.slot?.name ? `, slot ${block.slot.name}` : ''
  switch (block.kind) {
    case 'text':
      return `Text${slot}: ${excerpt(block.body.text)}`
    case 'shape':
      return `${shapeNames[block.shape].label}${slot}: ${excerpt(block.body.text)}`
    case 'image':
      return `Image${slot}: ${block.picture ? block.picture.alt || 'no description' : 'no picture yet'}`
    case 'line':
      return 'Line'
  }
}

function excerpt(text: Parameters<typeof plainText>[0]): string {
  const words = plainText(text).replaceAll('\n', ' ').trim()
  return words === '' ? 'empty' : words.length > 80 ? `${words.slice(0, 80)}…` : words
}
