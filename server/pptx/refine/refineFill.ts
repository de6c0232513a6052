import type { PlanColor, PlanOutline, PlanPaint } from '#shared/pptx/plan.ts'
import { isDrawable } from '../draw/paint.ts'
import { fill, solidFill } from '../drawingMl/paint.ts'
import { partOf, replaceFirst } from '../xml/edit.ts'
import { el, type Xml } from '../xml/xml.ts'

const drawnFill = /<a:solidFill>.*?<\/a:solidFill>/s
const drawnOutline = /<a:ln w.*?<\/a:ln>/s

/** Gradients, and the theme's link colour: pptxgenjs has neither. */
export const refineFill = (drawn: Xml, paint: PlanPaint): Xml =>
  paint.kind === 'solid' && isDrawable(paint.color) ? drawn : replaceFirst(drawn, drawnFill, fill(paint))

/** The first plain fill of `drawn` in the colour it was meant to have, if pptxgenjs does not know that one. */
export const refineColor = (drawn: Xml, color: PlanColor): Xml =>
  isDrawable(color) ? drawn : replaceFirst(drawn, drawnFill, solidFill(color))

/** Sharp corners, as a browser draws a border: without a word on it they would be round. */
export const refineOutline = (drawn: Xml, { color }: PlanOutline): Xml =>
  replaceFirst(drawn, drawnOutline, mitred(refineColor(partOf(drawn, drawnOutline), color)))

/** Joins come after the dashes. */
const mitred = (outline: Xml): Xml =>
  replaceFirst(outline, /<a:prstDash[^>]*\/>/, `${partOf(outline, /<a:prstDash[^>]*\/>/)}${mitre}`)

const mitre = el('a:miter', { lim: 800_000 })
