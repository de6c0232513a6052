import type * as Y from 'yjs'
import { isId, type SlideId } from '#shared/model/ids.ts'
import { noPlan } from '#shared/model/plan.ts'
import { noText, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { readPlan, setHandover, setSeconds, setSpeaker } from './planDoc.ts'

/** Where words of a person can stand in a plan. The words of `speaker` are a user's id. */
export type PlanPlace =
  | { readonly kind: 'handover'; readonly slideId: SlideId }
  | { readonly kind: 'speaker'; readonly slideId: SlideId }
  | { readonly kind: 'minutes'; readonly slideId: SlideId }

const kinds: readonly string[] = ['handover', 'speaker', 'minutes'] satisfies PlanPlace['kind'][]

export const isPlanPlace = (place: { readonly kind: string }): place is PlanPlace =>
  kinds.includes(place.kind)

/** The places behind a root of a plan (`handover/<slideId>`, or a map's `keys`); none for anything else. */
export function planPlaces(root: string, id: string, keys: readonly string[]): PlanPlace[] {
  switch (root) {
    case 'handover':
      return isId(id) ? [{ kind: 'handover', slideId: id }] : []
    case 'schedule':
      return keys.flatMap(scheduled)
    default:
      return []
  }
}

function scheduled(key: string): PlanPlace[] {
  const [field, slideId = ''] = key.split('/')
  if (!isId(slideId)) return []
  if (field === 'speaker') return [{ kind: 'speaker', slideId }]
  return field === 'seconds' ? [{ kind: 'minutes', slideId }] : []
}

export function planWordsAt(doc: Y.Doc, place: PlanPlace): RichText {
  const { slides } = readPlan(doc)
  switch (place.kind) {
    case 'handover':
      return (slides.get(place.slideId) ?? noPlan).handover
    case 'speaker':
      return oneLine(slides.get(place.slideId)?.speaker ?? '')
    case 'minutes': {
      const { seconds } = slides.get(place.slideId) ?? noPlan
      return oneLine(seconds === 0 ? '' : String(seconds / 60))
    }
  }
}

/** Writes words to their place, over what stands there. */
export function putPlanWords(doc: Y.Doc, place: PlanPlace, words: RichText): void {
  const text = plainText(words)
  switch (place.kind) {
    case 'handover':
      return setHandover(doc, place.slideId, text)
    case 'speaker':
      return setSpeaker(doc, place.slideId, text || null)
    case 'minutes':
      return setSeconds(doc, place.slideId, Math.round(Number(text) * 60))
  }
}

const oneLine = (text: string): RichText => (text === '' ? noText : plainRichText(text))
