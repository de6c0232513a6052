import type { DeckSession } from '#client/deck/DeckSession.tsx'

/** Whose list a move or a hiding changes: everybody's, or one client's alone. */
export type ListScope = 'design' | 'pitch'

/** Where moving and hiding slides take effect; `null` for people who only look. */
export function listScope({ can, pitch }: DeckSession): ListScope | null {
  if (pitch && can.editPitch) return 'pitch'
  return can.editDesign ? 'design' : null
}
