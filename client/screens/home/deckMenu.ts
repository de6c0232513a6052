import {
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  FileInput,
  FileText,
  FolderInput,
  LayoutTemplate,
  Pencil,
  Plus,
  SquareArrowOutUpRight,
  Trash2,
  Wrench,
} from 'lucide-react'
import { may } from '#shared/policy.ts'
import type { ListedDeck } from '#shared/protocol/api.ts'
import { orderOrSay } from '#client/exports/useExport.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { danger, entry } from './allowedEntry.ts'
import type { Library } from './library.ts'
import { moveEntries } from './moveMenu.ts'

/**
 * What this person may do with a deck, and `people`, whom its row shows. What they may not is left out: the page says
 * elsewhere whose it is.
 */
export function deckMenu(
  deck: ListedDeck,
  library: Library,
  people: readonly MenuEntry[],
  go: (path: string) => void,
): MenuEntry[] {
  const { roles, actions, ask } = library
  if (deck.archived) {
    return [
      ...entry(
        may(roles, 'deck.archive'),
        'Restore',
        ArchiveRestore,
        () => void actions.restoreDeck(deck.id, deck.title),
      ),
      ...people,
      ...danger(may(roles, 'deck.delete'), 'Delete for good…', Trash2, () =>
        ask({ kind: 'delete-deck', deck }),
      ),
    ]
  }
  return [
    ...entry(true, 'Open', SquareArrowOutUpRight, () => go(`/decks/${deck.id}`)),
    ...people,
    ...entry(may(roles, 'pitch.create'), 'New pitch…', Plus, () => ask({ kind: 'new-pitch', deck })),
    ...entry(may(roles, 'deck.rename'), 'Rename…', Pencil, () => ask({ kind: 'rename-deck', deck })),
    ...(may(roles, 'deck.move')
      ? [
          {
            kind: 'submenu' as const,
            label: 'Move to',
            icon: FolderInput,
            entries: moveEntries([deck], library),
          },
        ]
      : []),
    ...entry(may(roles, 'deck.duplicate'), 'Duplicate', Copy, () => void actions.duplicateDeck(deck.id)),
    ...entry(
      may(roles, 'deck.offer'),
      deck.starter ? 'No longer a starter' : 'Use as a starter',
      LayoutTemplate,
      () => void actions.offerDeck(deck.id, deck.title, !deck.starter),
    ),
    ...entry(may(roles, 'deck.export'), 'Download as PowerPoint', Download, () => download(deck, 'pptx')),
    ...entry(may(roles, 'deck.export'), 'Download as PDF', FileText, () => download(deck, 'pdf')),
    ...(may(roles, 'deck.archive') ? [separator] : []),
    ...entry(deck.leftovers > 0, 'What came with the file', FileInput, () =>
      go(`/decks/${deck.id}/leftovers`),
    ),
    ...entry(may(roles, 'deck.repair'), 'Repair…', Wrench, () => ask({ kind: 'repair-deck', deck })),
    ...entry(
      may(roles, 'deck.archive'),
      'Archive',
      Archive,
      () => void actions.archiveDeck(deck.id, deck.title),
    ),
  ]
}

function download({ id }: ListedDeck, format: 'pptx' | 'pdf'): void {
  void orderOrSay({ of: 'decks', id, wanted: { format, copy: 'presenter' } })
}
