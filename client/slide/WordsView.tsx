import type { CSSProperties } from 'react'
import type { Area } from '#shared/model/frame.ts'
import type { ComposedBody } from '#shared/model/body.ts'
import { isBlank } from '#shared/model/richText.ts'
import { addressKey, type TextAddress } from '#shared/model/textAddress.ts'
import type { RenderText } from './drawnBlock.ts'
import { RichTextView } from './RichTextView.tsx'
import type { SlideContext } from './slideContext.ts'
import { listsCss, tabsCss, textStyleCss } from './textStyle.ts'
import styles from './slide.module.css'

interface WordsViewProps {
  /** Whose words they are: what measures, writes and points at them finds them by it. */
  at: TextAddress
  body: ComposedBody
  /** Where they stand in the block's frame. */
  area: Area
  /** Stands there while there are none; empty: nothing. */
  prompt: string
  context: SlideContext
  renderText: RenderText | undefined
}

/** One text of a block in its place. */
export function WordsView({ at, body, area, prompt, context, renderText }: WordsViewProps) {
  const words = <Words body={body} prompt={prompt} context={context} />
  return (
    <div className={styles.textBox} style={boxStyle(area, body)} data-valign={body.valign}>
      <div
        className={styles.words}
        style={{
          ...textStyleCss(body.style, body.scale),
          ...listsCss(body.lists),
          ...tabsCss(body.tabSizes),
          ...columnsCss(body),
        }}
        data-words={addressKey(at)}
        {...heading(body)}
      >
        {renderText ? renderText(at, words) : words}
      </div>
    </div>
  )
}

function Words({
  body: { text, language, appeared },
  prompt,
  context,
}: Pick<WordsViewProps, 'body' | 'prompt' | 'context'>) {
  if (prompt && isBlank(text)) {
    return (
      <div className={`rich-text ${styles.prompt}`}>
        <p dir="auto">{prompt}</p>
      </div>
    )
  }
  return text.length > 0 ? (
    <RichTextView text={text} context={context} language={language} appeared={appeared} />
  ) : null
}

const boxStyle = ({ x, y, w, h }: Area, { inset, sides = inset }: ComposedBody): CSSProperties => ({
  left: x,
  top: y,
  width: w,
  height: h,
  padding: sides === inset ? inset : `${inset}px ${sides}px`,
})

/** Columns take all of the box, the first one filled before the next; what does not fit stands over below. */
const columnsCss = ({ columns, columnHeight }: ComposedBody): CSSProperties =>
  columns
    ? {
        columnCount: columns.count,
        columnGap: columns.gap,
        columnFill: 'auto',
        height: columnHeight ?? '100%',
      }
    : {}

/** Titles are headings to those who listen; slides read as a document with one heading a page. */
const heading = ({ role }: ComposedBody) =>
  role === 'title' || role === 'display' ? ({ role: 'heading', 'aria-level': 2 } as const) : {}
