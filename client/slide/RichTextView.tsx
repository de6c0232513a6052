import { memo, type ReactElement } from 'react'
import type { Paragraph, RichText } from '#shared/model/richText.ts'
import { InlineView } from './InlineView.tsx'
import { paragraphTree, type TextNode } from './paragraphTree.ts'
import type { SlideContext } from './slideContext.ts'
import { paragraphCss } from './textStyle.ts'
import './richText.css'

interface RichTextViewProps {
  text: RichText
  context: SlideContext
}

/** Words as plain elements, in the live editor's own structure, so that opening a block moves nothing. */
export const RichTextView = memo(function RichTextView({ text, context }: RichTextViewProps) {
  return <div className="rich-text">{paragraphTree(text).map((node, at) => nodeView(node, at, context))}</div>
})

function nodeView(node: TextNode, key: number, context: SlideContext): ReactElement {
  if (node.kind === 'paragraph') {
    return <ParagraphView key={key} paragraph={node.paragraph} context={context} />
  }
  const items = node.items.map((item, at) => (
    <li key={at}>{item.map((child, nth) => nodeView(child, nth, context))}</li>
  ))
  return node.list === 'number' ? (
    <ol key={key} start={node.start}>
      {items}
    </ol>
  ) : (
    <ul key={key}>{items}</ul>
  )
}

const ParagraphView = ({ paragraph, context }: { paragraph: Paragraph; context: SlideContext }) => (
  <p style={paragraphCss(paragraph)}>
    {paragraph.inlines.map((inline, at) => (
      <InlineView key={at} inline={inline} context={context} />
    ))}
    {needsLastBreak(paragraph) && <br />}
  </p>
)

/** An empty line, and one that ends in a break, have their height only from a break behind it. */
const needsLastBreak = ({ inlines }: Paragraph): boolean => (inlines.at(-1)?.kind ?? 'break') === 'break'
