import type { PlanMarker, PlanParagraph, PlanPiece, PlanText } from '#shared/pptx/plan.ts'
import { fieldIds, runProperties } from '../drawingMl/text.ts'
import { editEach, insertBefore, partOf, replaceFirst, without } from '../xml/edit.ts'
import { el, type Xml } from '../xml/xml.ts'
import { refineRun } from './refineRun.ts'

export const refineText = (drawn: Xml, { paragraphs }: PlanText): Xml =>
  editEach(drawn, /<a:p>.*?<\/a:p>/gs, paragraphs, refineParagraph)

const drawnProperties = /<a:pPr .*?<\/a:pPr>/s

/** Every run brought the paragraph's properties with it: one remains, and comes first. */
function refineParagraph(drawn: Xml, plan: PlanParagraph): Xml {
  const properties = refineProperties(partOf(drawn, drawnProperties), plan)
  const bare = without(drawn, new RegExp(drawnProperties, 'gs'))
  const pieces = editEach(bare, /<a:br\/>|<a:r>.*?<\/a:r>/gs, plan.pieces, refinePiece)
  return refineEnd(replaceFirst(pieces, '<a:p>', `<a:p>${properties}`), plan)
}

/** A line break of pptxgenjs has no size, so that two in a row would stand too close or too far. */
const refinePiece = (drawn: Xml, piece: PlanPiece): Xml =>
  piece.kind === 'break'
    ? el('a:br', {}, runProperties('a:rPr', piece.look, null))
    : asField(refineRun(drawn, piece.look, piece.language), piece.field)

/** pptxgenjs has numbers and dates in places of their own alone. */
const asField = (drawn: Xml, type: keyof typeof fieldIds | undefined): Xml =>
  type === undefined
    ? drawn
    : replaceFirst(
        replaceFirst(drawn, '<a:r>', `<a:fld id="${fieldIds[type]}" type="${type}">`),
        '</a:r>',
        '</a:fld>',
      )

/** It has the size of the box's first run, and neither font nor colour for what is typed next. */
const refineEnd = (drawn: Xml, { end }: PlanParagraph): Xml =>
  replaceFirst(drawn, /<a:endParaRPr[^>]*\/>/, runProperties('a:endParaRPr', end, null))

const directions = { ltr: '<a:pPr rtl="0" ', rtl: '<a:pPr rtl="1" ' } as const

const refineProperties = (drawn: Xml, { direction, spaceBefore, marker, end }: PlanParagraph): Xml => {
  const directed = direction === null ? drawn : replaceFirst(drawn, '<a:pPr ', directions[direction])
  return refineMarker(spaceBefore === 0 ? withoutSpace(directed) : directed, marker, end.typeface)
}

/** pptxgenjs leaves out a space of 0; a title would then take its layout's. */
const withoutSpace = (drawn: Xml): Xml =>
  insertBefore(drawn, '<a:bu', el('a:spcBef', {}, el('a:spcPts', { val: 0 })))

/**
 * Markers are in the words' font, as on the canvas: pptxgenjs sets numbers in the heading's and says nothing of
 * bullets, whose font LibreOffice then guesses. What continues an item is set in like it; pptxgenjs indents
 * nothing but items, and all of them alike, where a long number or the body wants more.
 */
function refineMarker(drawn: Xml, { kind, left, hang }: PlanMarker, typeface: string | null): Xml {
  const setIn = () => replaceFirst(drawn, / marL="-?\d+" indent="-?\d+"/, ` marL="${left}" indent="${-hang}"`)
  switch (kind) {
    case 'none':
      return left === 0 ? drawn : replaceFirst(drawn, ' marL="0"', ` marL="${left}"`)
    case 'bullet':
      return insertBefore(setIn(), '<a:buChar', el('a:buFont', { typeface: typeface ?? 'Arial' }))
    case 'number':
      return replaceFirst(setIn(), /<a:buFont[^>]*\/>/, '')
  }
}
