import type { PlanHead, PlanLine } from '#shared/pptx/plan.ts'
import { replaceFirst } from '../xml/edit.ts'
import { el, type Xml } from '../xml/xml.ts'
import { markDecorative } from './markDecorative.ts'
import { refineOutline } from './refineFill.ts'

export const refineLine = (drawn: Xml, { outline, heads }: PlanLine): Xml =>
  connector(
    sized(sized(markDecorative(refineOutline(drawn, outline)), 'headEnd', heads.start), 'tailEnd', heads.end),
  )

/** pptxgenjs knows one size. */
const sized = (drawn: Xml, end: 'headEnd' | 'tailEnd', head: PlanHead | null): Xml =>
  head === null || head.size === 'med'
    ? drawn
    : replaceFirst(
        drawn,
        new RegExp(`<a:${end} [^>]*/>`),
        el(`a:${end}`, { type: head.type, w: head.size, len: head.size }),
      )

/** A line is a connector to PowerPoint, and no shape that lacks its text. */
const connector = (drawn: Xml): Xml =>
  drawn
    .replaceAll(/(<\/?p:)sp>/g, '$1cxnSp>')
    .replaceAll('p:nvSpPr>', 'p:nvCxnSpPr>')
    .replace('<p:cNvSpPr/>', '<p:cNvCxnSpPr/>') as Xml
