import type { Awareness } from 'y-protocols/awareness'
import type { Presence } from '#shared/protocol/presence.ts'

/** A selection larger than this says nothing to a colleague, and presence has to stay small. */
const mostSelected = 100

/** Tells the others in a room who and where I am; says nothing when they know already. */
export function announce(awareness: Awareness, presence: Presence): void {
  const known = awareness.getLocalState()
  if (!known) return
  const { selection } = presence
  const next = selection ? { ...presence, selection: selection.slice(0, mostSelected) } : presence
  const changed = Object.entries(next).some(
    ([key, value]) => JSON.stringify(known[key]) !== JSON.stringify(value),
  )
  if (changed) awareness.setLocalState({ ...known, ...next })
}
