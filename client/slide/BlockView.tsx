import { memo, type CSSProperties } from 'react'
import { partsOf } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import type { Frame } from '#shared/model/frame.ts'
import { latinLanguage } from '#shared/model/language.ts'
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
      lang={isOfPage(block) ? undefined : ''}
      data-block={block.id}
      data-kind={block.kind}
      data-withheld={('withheld' in block && block.withheld !== undefined) || undefined}
    >
      <View {...props} />
    </div>
  )
})

/** Whether its Latin words may be read as the page's are, in English. Else nobody says what they are in, as in a file. */
const isOfPage = (block: DrawnBlock): boolean => latinLanguage(wordsIn(partsOf(block))) !== null

const frameStyle = ({ x, y, w, h, rotation }: Frame): CSSProperties => ({
  left: x,
  top: y,
  width: w,
  height: h,
  ...(rotation === 0 ? {} : { transform: `rotate(${rotation}deg)` }),
})
