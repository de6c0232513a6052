import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { FrameBox } from './FrameBox.tsx'
import styles from './overlay.module.css'

interface SlotEdgesProps {
  blocks: readonly ComposedBlock[]
  zoom: number
}

/** A thin edge beside every place that belongs to sales, so that ownership shows before anyone clicks. */
export function SlotEdges({ blocks, zoom }: SlotEdgesProps) {
  const selection = useEditor((state) => state.selection)
  return (
    <>
      {blocks
        .filter(({ slot, id }) => slot !== null && !selection.includes(id))
        .map(({ id, frame }) => (
          <FrameBox key={id} className={styles.slotEdge} frame={frame} zoom={zoom} outset={5} />
        ))}
    </>
  )
}
