import { createContext, useContext } from 'react'
import type { Role } from '#shared/policy.ts'
import type { Deck, Pitch } from '#shared/protocol/api.ts'
import type { Day } from '#client/page/meetingDate.ts'
import type { LibraryActions } from './useLibraryActions.ts'

/** A form or question over the list. One at a time. */
export type LibraryDialog =
  | { readonly kind: 'new-deck' }
  | { readonly kind: 'rename-deck'; readonly deck: Deck }
  | { readonly kind: 'repair-deck'; readonly deck: Deck }
  | { readonly kind: 'delete-deck'; readonly deck: Deck }
  | { readonly kind: 'new-pitch'; readonly deck: Deck }
  | { readonly kind: 'edit-pitch'; readonly pitch: Pitch }
  | { readonly kind: 'duplicate-pitch'; readonly pitch: Pitch }
  | { readonly kind: 'repair-pitch'; readonly pitch: Pitch }
  | { readonly kind: 'delete-pitch'; readonly pitch: Pitch }

/** What every card of the list needs to know. */
export interface Library {
  readonly workspaceId: string
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
