import type { TextPoint } from '#shared/docs/textPoint.ts'
import { textPoint } from '#shared/docs/textPoint.ts'
import { asRecord } from '#shared/docs/guards.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { variableLabel } from '../../slide/InlineView.tsx'
import { readUser } from '#client/deck/peers.ts'
import type { OpenRoom } from '../../sync/roomConnection.ts'

/** A colleague's caret, and the other end of what they have selected. */
export interface RemoteCaret {
  readonly clientId: number
  readonly user: PresenceUser
  readonly head: TextPoint
  readonly anchor: TextPoint
}

/** The carets of others in one document. `facts` are what its variables show here. */
export function remoteCarets(
  { doc, awareness }: OpenRoom,
  facts: ReadonlyMap<string, string>,
): readonly RemoteCaret[] {
  const shownLength = (name: string) => (facts.get(name) ?? variableLabel(name)).length
  return [...awareness.getStates()].flatMap(([clientId, state]) => {
    const cursor = asRecord(state['cursor'])
    const user = readUser(state['user'])
    if (!cursor || !user || clientId === awareness.clientID) return []
    const head = textPoint(doc, cursor['head'], shownLength)
    const anchor = textPoint(doc, cursor['anchor'], shownLength)
    return head && anchor ? [{ clientId, user, head, anchor }] : []
  })
}
