import { memo, type CSSProperties } from 'react'
import { partsOf } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import type { Frame } from '#shared/model/frame.ts'
import { latinOn, type Language } from '#shared/model/language.ts'
import { viewOf } from './blocks/views.ts'
import { BlockLinkView } from './BlockLinkView.tsx'
import type { BlockViewProps, DrawnBlock } from './drawnBlock.ts'
import styles from './slide.module.css'

interface PlacedProps extends BlockViewProps<DrawnBlock> {
  /** What its slide is in. */
  readonly language: Language | null
}

/** One block in its place. Drawn again only when the block is another object. */
export const BlockView = memo(function BlockView({ language, ...props }: PlacedProps) {
  const { block, context } = props
  const View = viewOf(block)
  return (
    <div
      className={styles.block}
      style={frameStyle(block.frame)}
      lang={latinOn(language, wordsIn(partsOf(block)))}
      data-block={block.id}
      data-kind={block.kind}
      data-withheld={('withheld' in block && block.withheld !== undefined) || undefined}
    >
      {block.link !== undefined && <BlockLinkView block={block} link={block.link} context={context} />}
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
