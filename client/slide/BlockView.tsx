import { memo, type CSSProperties, type ReactElement } from 'react'
import type { ComposedBlock } from '#shared/model/deck.ts'
import type { Frame } from '#shared/model/frame.ts'
import { ImageView } from './ImageView.tsx'
import { LineView } from './LineView.tsx'
import type { SlideContext } from './slideContext.ts'
import { TextBoxView, type RenderText } from './TextBoxView.tsx'
import styles from './slide.module.css'

interface BlockViewProps {
  block: ComposedBlock
  context: SlideContext
  renderText?: RenderText | undefined
}

/** One block in its place. Drawn again only when the block is another object. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block } = props
  return (
    <div
      className={styles.block}
      style={frameStyle(block.frame)}
      data-block={block.id}
      data-kind={block.kind}
    >
      {content(props)}
    </div>
  )
})

function content({ block, context, renderText }: BlockViewProps): ReactElement {
  switch (block.kind) {
    case 'text':
    case 'shape':
      return <TextBoxView block={block} context={context} renderText={renderText} />
    case 'image':
      return <ImageView block={block} context={context} />
    case 'line':
      return <LineView block={block} />
  }
}

const frameStyle = ({ x, y, w, h, rotation }: Frame): CSSProperties => ({
  left: x,
  top: y,
  width: w,
  height: h,
  ...(rotation === 0 ? {} : { transform: `rotate(${rotation}deg)` }),
})
