import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useCanvas } from '../canvasStore.ts'
import { useOwner } from '../useBlockAccess.ts'
import { FrameBox, lineMark } from './FrameBox.tsx'
import styles from './overlay.module.css'

/** What a click would take, in its owner's colour. */
export function HoverLayer({ blocks, zoom }: { blocks: readonly ComposedBlock[]; zoom: number }) {
  const hovered = useCanvas((state) => state.hovered)
  const selected = useEditor((state) => hovered !== null && state.selection.includes(hovered))
  const block = blocks.find(({ id }) => id === hovered)
  return block && !selected ? <Hovered block={block} zoom={zoom} /> : null
}

const Hovered = ({ block, zoom }: { block: ComposedBlock; zoom: number }) => (
  <FrameBox
    className={styles.hovered}
    frame={block.frame}
    zoom={zoom}
    data-owner={useOwner(block)}
    data-line={lineMark(block)}
  />
)
