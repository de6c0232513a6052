import { Folder as FolderIcon, FolderPlus, FolderX } from 'lucide-react'
import { may } from '#shared/policy.ts'
import type { ListedDeck } from '#shared/protocol/api.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { entry } from './allowedEntry.ts'
import type { Library } from './library.ts'

type Mover = Pick<Library, 'roles' | 'folders' | 'actions' | 'ask'>

/** Where these decks may be put; ticked where all of them are. */
export function moveEntries(
  decks: readonly ListedDeck[],
  { roles, folders, actions, ask }: Mover,
): readonly MenuEntry[] {
  const ids = decks.map(({ id }) => id)
  const known = new Set<string | null>(folders.map(({ id }) => id))
  const allIn = (place: string | null) =>
    decks.every(({ folderId }) => (known.has(folderId) ? folderId : null) === place)
  return [
    ...entry(may(roles, 'folder.manage'), 'New folder…', FolderPlus, () =>
      ask({ kind: 'new-folder', decks: ids }),
    ),
    {
      kind: 'item',
      label: 'No folder',
      icon: FolderX,
      checked: allIn(null),
      onSelect: () => void actions.moveDecks(ids, null),
    },
    ...(folders.length > 0 ? [separator] : []),
    ...folders.map((folder): MenuEntry => ({
      kind: 'item',
      label: folder.name,
      icon: FolderIcon,
      checked: allIn(folder.id),
      onSelect: () => void actions.moveDecks(ids, folder),
    })),
  ]
}
