import { memo, type CSSProperties } from 'react'
import type { Frame } from '#shared/model/frame.ts'
import { viewOf } from './blocks/views.ts'
import type { BlockViewProps, DrawnBlock } from './drawnBlock.ts'
import styles from './slide.module.css'

/** One block in its place. Drawn again only when the block is another object. */
export const BlockView = memo(function BlockView(props: BlockViewProps<DrawnBlock>) {
  const { block } = props
  const View = viewOf(block)
  return (
    <div
      className={styles.block}
      style={frameStyle(block.frame)}
      data-block={block.id}
      data-kind={block.kind}
      data-withheld={('withheld' in block && block.withheld !== undefined) || undefined}
    >
      <View {...props} />
    </div>
  )
})

const frameStyle = ({ x, y, w, h, rotation }: Frame): CSSProperties => ({
  left: x,
  top: y,
  width: w,
  height: h,
  ...(rotation === 0 ? {} : { transform: `rotate(${rotation}deg)` }),
})
