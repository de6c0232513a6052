import type { PlanLine } from '#shared/pptx/plan.ts'
import type { Xml } from '../xml/xml.ts'
import { markDecorative } from './markDecorative.ts'
import { refineOutline } from './refineFill.ts'

export const refineLine = (drawn: Xml, { outline }: PlanLine): Xml =>
  connector(markDecorative(refineOutline(drawn, outline)))

/** A line is a connector to PowerPoint, and no shape that lacks its text. */
const connector = (drawn: Xml): Xml =>
  drawn
    .replaceAll(/(<\/?p:)sp>/g, '$1cxnSp>')
    .replaceAll('p:nvSpPr>', 'p:nvCxnSpPr>')
    .replace('<p:cNvSpPr/>', '<p:cNvCxnSpPr/>') as Xml
