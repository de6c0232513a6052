import type { DeckId, WorkspaceId } from '#shared/model/ids.ts'
import { createContext, useContext } from 'react'
import type { Role } from '#shared/policy.ts'
import type { Folder, ListedDeck, ListedPitch, Member } from '#shared/protocol/api.ts'
import type { Day } from '#client/page/meetingDate.ts'
import type { Choosing } from './useChoosing.ts'
import type { ImportFile } from './useImportFile.ts'
import type { LibraryActions } from './useLibraryActions.ts'

/** A form or question over the list. One at a time. */
export type LibraryDialog =
  | { readonly kind: 'new-deck' }
  | { readonly kind: 'rename-deck'; readonly deck: ListedDeck }
  | { readonly kind: 'repair-deck'; readonly deck: ListedDeck }
  | { readonly kind: 'delete-deck'; readonly deck: ListedDeck }
  /** `decks`: what is put into it at once. */
  | { readonly kind: 'new-folder'; readonly decks: readonly DeckId[] }
  | { readonly kind: 'rename-folder'; readonly folder: Folder }
  | { readonly kind: 'delete-folder'; readonly folder: Folder; readonly count: number }
  | { readonly kind: 'new-pitch'; readonly deck: ListedDeck }
  | { readonly kind: 'edit-pitch'; readonly pitch: ListedPitch }
  | { readonly kind: 'leads'; readonly pitch: ListedPitch }
  | { readonly kind: 'duplicate-pitch'; readonly pitch: ListedPitch }
  | { readonly kind: 'repair-pitch'; readonly pitch: ListedPitch }
  /** A client's copy that takes a reason; `open`: what for. */
  | {
      readonly kind: 'client-copy'
      readonly pitch: ListedPitch
      readonly format: 'pptx' | 'pdf'
      readonly open: readonly string[]
    }
  | { readonly kind: 'delete-pitch'; readonly pitch: ListedPitch }

/** What every card of the list needs to know. */
export interface Library {
  readonly workspaceId: WorkspaceId
  readonly roles: readonly Role[]
  readonly today: Day
  /** Everybody in the workspace, once they are known. */
  readonly members: readonly Member[]
  /** By name. */
  readonly folders: readonly Folder[]
  /** The one that is open; `null`: all decks are in sight. */
  readonly folder: Folder | null
  readonly choosing: Choosing
  readonly actions: LibraryActions
  /** A file that is to become a deck. */
  readonly file: ImportFile
  readonly ask: (dialog: LibraryDialog) => void
}

export const LibraryContext = createContext<Library | null>(null)

export function useLibrary(): Library {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('Only below LibraryContext')
  return library
}
