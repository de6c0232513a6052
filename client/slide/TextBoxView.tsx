import { memo, type CSSProperties, type ReactNode } from 'react'
import type { ComposedBody, ComposedShapeBlock, ComposedTextBlock } from '#shared/model/deck.ts'
import { isBlank } from '#shared/model/richText.ts'
import { RichTextView } from './RichTextView.tsx'
import { textArea } from './shapeGeometry.ts'
import type { SlideContext } from './slideContext.ts'
import { SurfaceView } from './SurfaceView.tsx'
import { textStyleCss } from './textStyle.ts'
import styles from './slide.module.css'

export type WordsBlock = ComposedTextBlock | ComposedShapeBlock

/** Draws something in place of a block's words; `fallback` is what would stand there. */
export type RenderText = (block: WordsBlock, fallback: ReactNode) => ReactNode

interface TextBoxViewProps {
  block: WordsBlock
  context: SlideContext
  renderText?: RenderText | undefined
}

/** The area and the words of a text or a shape. */
export const TextBoxView = memo(function TextBoxView({ block, context, renderText }: TextBoxViewProps) {
  const { w, h } = block.frame
  const shape = block.kind === 'shape' ? block.shape : 'rect'
  const words = <Words block={block} context={context} />
  return (
    <>
      <SurfaceView shape={shape} surface={block.surface} w={w} h={h} />
      <div className={styles.textBox} style={boxStyle(block, shape)} data-valign={block.body.valign}>
        <div
          className={styles.words}
          style={textStyleCss(block.body.style)}
          data-words={block.id}
          {...heading(block.body)}
        >
          {renderText ? renderText(block, words) : words}
        </div>
      </div>
    </>
  )
})

function Words({ block, context }: { block: WordsBlock; context: SlideContext }) {
  const { text } = block.body
  if (context === 'editor' && block.slot?.prompt && isBlank(text)) {
    return <div className={`rich-text ${styles.prompt}`}>{promptView(block.slot.prompt)}</div>
  }
  return text.length > 0 ? <RichTextView text={text} context={context} /> : null
}

const promptView = (prompt: string) => <p>{prompt}</p>

function boxStyle({ frame, body }: WordsBlock, shape: Parameters<typeof textArea>[0]): CSSProperties {
  const { x, y, w, h } = textArea(shape, frame.w, frame.h)
  return { left: x, top: y, width: w, height: h, padding: body.inset }
}

/** Titles are headings to those who listen; slides read as a document with one heading a page. */
const heading = ({ role }: ComposedBody) =>
  role === 'title' || role === 'display' ? ({ role: 'heading', 'aria-level': 2 } as const) : {}
