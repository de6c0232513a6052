import { useDeckSession, usePeers } from './DeckSession.tsx'
import type { SlideId, PitchId } from '#shared/model/ids.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { useSlideOrder } from './deckParts.ts'
import { useDeckRecord } from './deckRecord.ts'
import { whereIs } from './whereIs.ts'

/** Someone else with this deck open. */
export interface Visitor {
  readonly user: PresenceUser
  readonly slideId: SlideId | null
  readonly pitchId: PitchId | null
  /** In words: `on slide 4`, `on slide 4 of Kestrel Air`. */
  readonly where: string
  readonly followsMe: boolean
}

/** Everyone else who is here, once each, however many windows they have open. */
export function useVisitors(): readonly Visitor[] {
  const peers = usePeers()
  const { me, pitchId } = useDeckSession()
  const order = useSlideOrder()
  const pitches = useDeckRecord()?.pitches ?? []
  const byPerson = new Map<string, Visitor>()
  for (const peer of peers) {
    if (peer.user.id === me.id) continue
    const place = { slideId: peer.slideId ?? null, pitchId: peer.pitchId ?? null }
    // Of several windows, the one that looks at what I look at says most.
    if (byPerson.get(peer.user.id)?.pitchId === pitchId) continue
    byPerson.set(peer.user.id, {
      ...{ user: peer.user, ...place, where: whereIs(place, pitchId, order, pitches) },
      followsMe: peer.following === me.id,
    })
  }
  return [...byPerson.values()]
}
