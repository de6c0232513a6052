import { useContext, type ReactNode } from 'react'
import { dateText, isField, numberField, slideFields, type SlideField } from '#shared/model/fields.ts'
import type { Inline, Marks } from '#shared/model/richText.ts'
import { leadsToSlide } from '#shared/model/slideLink.ts'
import { standardVariables } from '#shared/model/variables.ts'
import { colorValue } from './colors.ts'
import { SlideLinkView } from './SlideLinkView.tsx'
import { SlideNumberContext, type SlideContext } from './slideContext.ts'
import { runCss } from './textStyle.ts'

export function InlineView({ inline, context }: { inline: Inline; context: SlideContext }) {
  switch (inline.kind) {
    case 'break':
      return (
        <>
          {context === 'print' && <span style={withoutRoom}> </span>}
          <br />
        </>
      )
    case 'text':
      return marked(inline.text, inline.marks, context)
    case 'variable':
      return marked(
        isField(inline.name) ? <FieldView name={inline.name} /> : variableView(inline.name, context),
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
function FieldView({ name }: { name: SlideField }) {
  const number = useContext(SlideNumberContext)
  return name === numberField ? String(number ?? '#') : dateText()
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
