import type { PlanPiece, PlanPlace } from '#shared/pptx/plan.ts'
import { el, words, type Xml } from '../xml/xml.ts'
import { bodyProperties, boxProperties } from './box.ts'
import { groupLocks, placeholderOf } from './placeholder.ts'
import { placeStyle } from './placeText.ts'
import { identity } from './shapeProperties.ts'

const names: Partial<Record<PlanPlace['type'], string>> = {
  title: 'Title',
  subTitle: 'Subtitle',
  pic: 'Picture',
}

/** A place on its layout: where it is, how what stands there looks, and its prompt. */
export const placeOnLayout = (place: PlanPlace, id: number): Xml =>
  el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      identity(id, `${names[place.type] ?? 'Text'} Placeholder ${id}`),
      groupLocks,
      el('p:nvPr', {}, placeholderOf(place)),
    ),
    boxProperties(place.box, 'unknown'),
    el(
      'p:txBody',
      {},
      bodyProperties(place.box.text, 'unknown'),
      placeStyle(place),
      ...place.box.text.paragraphs.map(({ pieces }) => el('a:p', {}, ...pieces.map(promptPiece))),
    ),
  )

/** A prompt has the look of its place throughout. */
const promptPiece = (piece: PlanPiece): Xml =>
  piece.kind === 'break' ? el('a:br') : el('a:r', {}, el('a:t', {}, words(piece.text)))
