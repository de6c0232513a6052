import type * as Y from 'yjs'
import { appendPoints, clearFill, setFill, setPicture, setPoints } from '#shared/docs/pitchDoc.ts'
import type { Parked } from '#shared/model/deck.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'

/** Puts parked words, or a picture, into an empty slot; talking points fit a text slot as well. */
export function placeInSlot(doc: Y.Doc, parked: Parked, to: TextAddress): void {
  if (parked.kind === 'picture') setPicture(doc, to, parked.picture)
  else setFill(doc, to, parked.text)
  discardParked(doc, parked)
}

/** Adds parked words to what is said on a slide, after what stands there. */
export function placeInPoints(
  doc: Y.Doc,
  parked: Exclude<Parked, { kind: 'picture' }>,
  slideId: SlideId,
): void {
  appendPoints(doc, slideId, parked.text)
  discardParked(doc, parked)
}

export function discardParked(doc: Y.Doc, parked: Parked): void {
  switch (parked.kind) {
    case 'fill':
      return clearFill(doc, parked.at)
    case 'picture':
      return setPicture(doc, parked.at, null)
    case 'points':
      return setPoints(doc, parked.slideId, [])
  }
}
