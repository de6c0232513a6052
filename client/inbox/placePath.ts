import { editorPath } from '#client/deck/editorPath.ts'
import type { InboxPlace } from '#shared/protocol/inbox.ts'

/** Where an entry leads. */
export function placePath(place: InboxPlace): string {
  switch (place.kind) {
    case 'deck':
      return editorPath(place.deckId, place.pitchId, place.slideId)
    case 'stage':
      return place.isOn ? `/present/${place.stageId}` : `/stages/${place.stageId}/report`
    case 'people':
      return '/members'
  }
}
