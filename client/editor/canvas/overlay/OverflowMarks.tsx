import { useTheme } from '#client/deck/deckParts.ts'
import { fitsOf } from '#shared/blocks/fits.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { boundsOf } from '../../geometry/rect.ts'
import styles from './overlay.module.css'

/** A quiet mark at the foot of every box whose words run over it. */
export function OverflowMarks({ blocks, zoom }: { blocks: readonly ComposedBlock[]; zoom: number }) {
  const { fonts } = useTheme()
  return (
    <>
      {blocks.map((block) => {
        const over = [...fitsOf(block, fonts).values()]
          .filter(({ overflows }) => overflows)
          .map(({ lines, room }) => Math.max(1, lines - room))
        return over.length > 0 && <OverflowMark key={block.id} block={block} over={sum(over)} zoom={zoom} />
      })}
    </>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

interface OverflowMarkProps {
  block: ComposedBlock
  /** Lines that do not fit, in all of its texts. */
  over: number
  zoom: number
}

function OverflowMark({ block, over, zoom }: OverflowMarkProps) {
  const { x, y, w, h } = boundsOf(block.frame)
  const text = over === 1 ? '1 line too long' : `${over} lines too long`
  return (
    <div className={styles.overflow} style={{ left: (x + w) * zoom, top: (y + h) * zoom }}>
      {text}
    </div>
  )
}
