import { useContext, type ReactNode } from 'react'
import { dateText, isField, numberField, slideFields, type SlideField } from '#shared/model/fields.ts'
import type { Inline, Marks } from '#shared/model/richText.ts'
import { leadsToSlide } from '#shared/model/slideLink.ts'
import { standardVariables } from '#shared/model/variables.ts'
import { colorValue } from './colors.ts'
import { SlideLinkView } from './SlideLinkView.tsx'
import { smallStyle, stretchesIn, tabStyle } from './paragraphLook.ts'
import { SlideNumberContext, type SlideContext } from './slideContext.ts'
import { runCss } from './textStyle.ts'

interface InlineViewProps {
  inline: Inline
  context: SlideContext
  /** In which paragraph of its text it stands, behind how many tabs. */
  tabs: { readonly paragraph: number; readonly first: number }
}

export function InlineView({ inline, context, tabs }: InlineViewProps) {
  switch (inline.kind) {
    case 'break':
      return (
        <>
          {context === 'print' && <span style={withoutRoom}> </span>}
          <br />
        </>
      )
    case 'text':
      return marked(<Words text={inline.text} marks={inline.marks} tabs={tabs} />, inline.marks, context)
    case 'variable':
      return marked(
        isField(inline.name) ? (
          <FieldView name={inline.name} marks={inline.marks} />
        ) : (
          variableView(inline.name, context)
        ),
        inline.marks,
        context,
      )
  }
}

/**
 * On paper a blank stands behind the line, unseen: whoever copies the words, or lists titles, needs it. It takes no room,
 * or lines in the middle and at the right would stand further left.
 */
const withoutRoom = { display: 'inline-block', width: 0 } as const

/** A slide that has no number, because it is hidden or a layout, shows where one will be. */
function FieldView({ name, marks }: { name: SlideField; marks: Marks }) {
  const number = useContext(SlideNumberContext)
  const text = name === numberField ? String(number ?? '#') : dateText()
  return <Words text={text} marks={marks} tabs={noTabs} />
}

const noTabs = { paragraph: 0, first: 0 }

type WordsProps = { text: string; marks: Marks } & Pick<InlineViewProps, 'tabs'>

function Words({ text, marks: { capitals }, tabs: { paragraph, first } }: WordsProps) {
  if (capitals !== 'small' && !text.includes('\t')) return text
  let tab = first
  return stretchesIn(text, capitals).map(({ words, kind }, at) => {
    if (kind === 'plain') return words
    return (
      <span key={at} style={kind === 'small' ? smallStyle : tabStyle(paragraph, tab++)}>
        {words}
      </span>
    )
  })
}

/** What people call a variable. */
export const variableLabel = (name: string): string =>
  [...standardVariables, ...slideFields].find((known) => known.name === name)?.label ?? name

/** Among members it goes by its name; in print the braces must be seen. An audience's slides have none (`clientBlocks`). */
function variableView(name: string, context: SlideContext): ReactNode {
  const label = variableLabel(name)
  switch (context) {
    case 'editor':
      return (
        <span className="variable" title={`No ${label.toLowerCase()} yet`}>
          {label}
        </span>
      )
    case 'thumbnail':
      return label
    case 'audience':
    case 'print':
      return `{{${name}}}`
  }
}

/**
 * Each mark is one element around what is inside, as the live editor writes them. Size and font are outermost, so
 * that what is raised, marked or underlined goes by them.
 */
function marked(content: ReactNode, marks: Marks, context: SlideContext): ReactNode {
  const style = runCss(marks)
  let view = content
  if (marks.capitals) view = <span data-capitals={marks.capitals}>{view}</span>
  if (marks.highlight) view = <mark style={{ backgroundColor: colorValue(marks.highlight) }}>{view}</mark>
  if (marks.bold) view = <strong>{view}</strong>
  if (marks.italic) view = <em>{view}</em>
  if (marks.underline) view = <u>{view}</u>
  if (marks.strike) view = <s>{view}</s>
  if (marks.script === 'sub') view = <sub>{view}</sub>
  if (marks.script === 'super') view = <sup>{view}</sup>
  if (marks.link) view = linkView(view, marks.link, context)
  return style ? <span style={style}>{view}</span> : view
}

const linkView = (view: ReactNode, href: string, context: SlideContext): ReactNode =>
  leadsToSlide(href) ? (
    <SlideLinkView link={href}>{view}</SlideLinkView>
  ) : context === 'audience' || context === 'print' ? (
    <a href={href} target="_blank" rel="noreferrer">
      {view}
    </a>
  ) : (
    <span className="link" title={href}>
      {view}
    </span>
  )
