import type { WorkspaceId } from '#shared/model/ids.ts'
import { createContext, useContext } from 'react'
import type { Role } from '#shared/policy.ts'
import type { DeckRecord, PitchRecord } from '#shared/protocol/api.ts'
import type { Day } from '#client/page/meetingDate.ts'
import type { LibraryActions } from './useLibraryActions.ts'

/** A form or question over the list. One at a time. */
export type LibraryDialog =
  | { readonly kind: 'new-deck' }
  | { readonly kind: 'rename-deck'; readonly deck: DeckRecord }
  | { readonly kind: 'repair-deck'; readonly deck: DeckRecord }
  | { readonly kind: 'delete-deck'; readonly deck: DeckRecord }
  | { readonly kind: 'new-pitch'; readonly deck: DeckRecord }
  | { readonly kind: 'edit-pitch'; readonly pitch: PitchRecord }
  | { readonly kind: 'duplicate-pitch'; readonly pitch: PitchRecord }
  | { readonly kind: 'repair-pitch'; readonly pitch: PitchRecord }
  | { readonly kind: 'delete-pitch'; readonly pitch: PitchRecord }

/** What every card of the list needs to know. */
export interface Library {
  readonly workspaceId: WorkspaceId
  readonly roles: readonly Role[]
  readonly today: Day
  readonly actions: LibraryActions
  readonly ask: (dialog: LibraryDialog) => void
}

export const LibraryContext = createContext<Library | null>(null)

export function useLibrary(): Library {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('Only below LibraryContext')
  return library
}
