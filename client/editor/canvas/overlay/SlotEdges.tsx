import type { ComposedBlock } from '#shared/model/deck.ts'
import { FrameBox } from './FrameBox.tsx'
import styles from './overlay.module.css'

interface SlotEdgesProps {
  blocks: readonly ComposedBlock[]
  zoom: number
}

/** A thin edge beside every place that belongs to sales, so that ownership shows before anyone clicks. */
export const SlotEdges = ({ blocks, zoom }: SlotEdgesProps) => (
  <>
    {blocks
      .filter(({ slot }) => slot !== null)
      .map(({ id, frame }) => (
        <FrameBox key={id} className={styles.slotEdge} frame={frame} zoom={zoom} outset={5} />
      ))}
  </>
)
