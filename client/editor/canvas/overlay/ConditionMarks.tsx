import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { conditionWords } from '#shared/model/condition.ts'
import { boundsOf } from '../../geometry/rect.ts'
import styles from './overlay.module.css'

/** What decides whether clients see a block, or that none of them does, at its foot; and why this one does not see the slide. */
export function ConditionMarks({ slide, zoom }: { slide: ComposedSlide; zoom: number }) {
  return (
    <>
      {slide.withheld && (
        <div className={styles.condition} data-withheld style={{ left: 0, top: 0 }}>
          {slide.withheld}
        </div>
      )}
      {slide.blocks.map(
        (block) => (block.condition || block.withheld) && <Mark key={block.id} block={block} zoom={zoom} />,
      )}
    </>
  )
}

function Mark({ block, zoom }: { block: ComposedBlock; zoom: number }) {
  const { x, y, h } = boundsOf(block.frame)
  return (
    <div
      className={styles.condition}
      data-withheld={block.withheld !== undefined || undefined}
      style={{ left: x * zoom, top: (y + h) * zoom }}
    >
      {block.withheld ?? conditionWords(block.condition!)}
    </div>
  )
}
