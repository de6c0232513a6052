import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { conditionWords } from '#shared/model/condition.ts'
import { boundsOf } from '../../geometry/rect.ts'
import { EyeOff, ListFilter } from 'lucide-react'
import { Icon } from '#client/ui/Icon.tsx'
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

/**
 * From which width of a block in pixels, and from which zoom on, words have room: else they would cover its neighbours
 * and their marks.
 */
const leastForWords = { width: 190, zoom: 1 / 3 } as const

function Mark({ block, zoom }: { block: ComposedBlock; zoom: number }) {
  const { x, y, w, h } = boundsOf(block.frame)
  const words = block.withheld ?? conditionWords(block.condition!)
  const isShort = zoom < leastForWords.zoom || w * zoom < leastForWords.width
  return (
    <div
      className={styles.condition}
      data-withheld={block.withheld !== undefined || undefined}
      data-short={isShort || undefined}
      {...(isShort && { role: 'img', 'aria-label': words, title: words })}
      style={{ left: x * zoom, top: (y + h) * zoom }}
    >
      {isShort ? <Icon icon={block.withheld === undefined ? ListFilter : EyeOff} size={10} /> : words}
    </div>
  )
}
