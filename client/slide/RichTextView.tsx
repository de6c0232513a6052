import { memo, type ReactElement } from 'react'
import type { Language } from '#shared/model/language.ts'
import type { Paragraph, RichText } from '#shared/model/richText.ts'
import { fittedPoints } from './fittedPoints.ts'
import { InlineView } from './InlineView.tsx'
import { listsIn, paragraphLooks, type ParagraphLook } from './paragraphLook.ts'
import type { SlideContext } from './slideContext.ts'
import './richText.css'

interface RichTextViewProps {
  text: RichText
  context: SlideContext
  /** What somebody said that they are in. */
  language?: Language | undefined
  /** How many paragraphs are seen; the others keep their room. Left out: all. */
  appeared?: number | undefined
}

/** Words as plain elements, in the live editor's own structure, so that opening a block moves nothing. */
export const RichTextView = memo(function RichTextView({
  text,
  context,
  language,
  appeared = text.length,
}: RichTextViewProps) {
  const looks = paragraphLooks(text, language ?? null)
  const view = (at: number) => (
    <ParagraphView
      key={at}
      nth={at}
      paragraph={text[at]!}
      look={looks[at]!}
      context={context}
      later={at >= appeared}
    />
  )
  return (
    <div className="rich-text" lang={language}>
      {listsIn(text).map(({ start, end }): ReactElement => {
        const within = Array.from({ length: end - start }, (_, nth) => view(start + nth))
        return text[start]?.list ? (
          <div key={start} role="list">
            {within}
          </div>
        ) : (
          <div key={start} role="none">
            {within}
          </div>
        )
      })}
    </div>
  )
})

interface ParagraphViewProps {
  /** Its place in the text. */
  nth: number
  paragraph: Paragraph
  look: ParagraphLook
  context: SlideContext
  /** It has its room, and is not seen yet. */
  later: boolean
}

const ParagraphView = ({ nth, paragraph, look, context, later }: ParagraphViewProps) => (
  <p
    dir={paragraph.direction ?? 'auto'}
    lang={look.language ?? undefined}
    style={look.style}
    data-later={later || undefined}
    data-mixed={look.isMixed || undefined}
    {...itemAttributes(paragraph, look)}
  >
    {paragraph.inlines.map((inline, at) => {
      const tabs = { paragraph: nth, first: look.tabs[at] ?? 0 }
      const view = <InlineView key={at} inline={inline} context={context} tabs={tabs} />
      return look.isMixed ? <Sized key={at} points={look.sizes[at] ?? null} view={view} /> : view
    })}
    {needsLastBreak(paragraph) && <br />}
  </p>
)

/** A stretch of a paragraph with several sizes: it makes its line as tall as it is. */
const Sized = ({ points, view }: { points: number | null; view: ReactElement }) => (
  <span style={points === null ? undefined : { fontSize: fittedPoints(points) }}>{view}</span>
)

/** An empty item shows no sign, as in PowerPoint. */
const itemAttributes = ({ list, inlines }: Paragraph, { marker }: ParagraphLook) =>
  list && {
    role: 'listitem',
    'aria-level': list.level + 1,
    'data-list': list.kind,
    ...(marker !== null && inlines.length > 0 && { 'data-marker': marker }),
  }

/** An empty line, and one that ends in a break, have their height only from a break behind it. */
const needsLastBreak = ({ inlines }: Paragraph): boolean => (inlines.at(-1)?.kind ?? 'break') === 'break'
