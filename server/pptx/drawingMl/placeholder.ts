import type { PlanFrame, PlanPlace } from '#shared/pptx/plan.ts'
import { el, words, type Xml } from '../xml/xml.ts'
import { identity, transform } from './shapeProperties.ts'

interface Placeholder {
  readonly id: number
  readonly name: string
  /** What kind of place it is, as attributes of `p:ph`. */
  readonly place: Readonly<Record<string, string | number>>
  readonly frame: PlanFrame | null
  readonly paragraphs: readonly Xml[]
  readonly bodyProperties?: Xml
  readonly listStyle?: Xml
}

/** A place that slides fill, on masters, layouts and notes. */
export const placeholder = ({ id, name, place, frame, paragraphs, ...look }: Placeholder): Xml =>
  el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, identity(id, `${name} ${id}`), groupLocks, el('p:nvPr', {}, el('p:ph', place))),
    frame === null
      ? el('p:spPr')
      : el('p:spPr', {}, transform(frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
    el(
      'p:txBody',
      {},
      look.bodyProperties ?? el('a:bodyPr'),
      look.listStyle ?? el('a:lstStyle'),
      ...paragraphs,
    ),
  )

/** No placeholder is in a group. */
export const groupLocks = el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true }))

/** Which place it is, on its layout and for what stands in it. */
export const placeholderOf = ({ type, idx }: PlanPlace): Xml =>
  el('p:ph', { type: type === 'obj' ? null : type, idx })

/** One paragraph in the look of the place it stands in. */
export const plainParagraph = (text: string): Xml => el('a:p', {}, el('a:r', {}, el('a:t', {}, words(text))))

/** A number or date that PowerPoint fills in itself. */
const fieldParagraph = (type: string, id: string, shown: string): Xml =>
  el(
    'a:p',
    {},
    el('a:fld', { id, type }, el('a:rPr', { lang: 'en-US' }), el('a:t', {}, words(shown))),
    el('a:endParaRPr'),
  )

export const dateField = fieldParagraph('datetimeFigureOut', '{5BCAD085-E8A6-4845-BD4E-CB4CCA059FC4}', '')

/** How dates, footers and numbers look: small, and quieter than words. */
export const smallPrint = (align: 'l' | 'ctr' | 'r'): Xml =>
  el('a:lstStyle', {}, el('a:lvl1pPr', { algn: align }, el('a:defRPr', { sz: 1000 }, tertiary)))

const tertiary = el('a:solidFill', {}, el('a:schemeClr', { val: 'tx2' }))

export const slideNumberField = fieldParagraph('slidenum', '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', '‹#›')
