import { useStore } from 'zustand'
import type { ComposedBlock } from '#shared/model/deck.ts'
import { fitStore } from '../../fit/fitStore.ts'
import type { Fit } from '../../fit/fit.ts'
import { boundsOf } from '../../geometry/rect.ts'
import styles from './overlay.module.css'

/** A quiet mark at the foot of every box whose words run over it. */
export function OverflowMarks({ blocks, zoom }: { blocks: readonly ComposedBlock[]; zoom: number }) {
  const fits = useStore(fitStore)
  return (
    <>
      {blocks.map((block) => {
        const fit = fits.get(block.id)
        return fit?.overflows ? <OverflowMark key={block.id} block={block} fit={fit} zoom={zoom} /> : null
      })}
    </>
  )
}

function OverflowMark({ block, fit, zoom }: { block: ComposedBlock; fit: Fit; zoom: number }) {
  const { x, y, w, h } = boundsOf(block.frame)
  const over = Math.max(1, fit.lines - fit.room)
  const text = over === 1 ? '1 line too long' : `${over} lines too long`
  return (
    <div className={styles.overflow} style={{ left: (x + w) * zoom, top: (y + h) * zoom }}>
      {text}
    </div>
  )
}
