import {
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  History,
  Pencil,
  SquareArrowOutUpRight,
  Trash2,
  Wrench,
} from 'lucide-react'
import { may } from '#shared/policy.ts'
import type { ListedPitch } from '#shared/protocol/api.ts'
import { clientCopyUrl, presenterCopyUrl } from '#client/api.ts'
import { saveExport } from '#client/page/saveExport.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { danger, entry } from './allowedEntry.ts'
import type { Library } from './library.ts'

/** What this person may do with a pitch. */
export function pitchMenu(
  pitch: ListedPitch,
  { roles, actions, ask }: Library,
  { open, openShowings }: { readonly open: () => void; readonly openShowings: () => void },
): MenuEntry[] {
  if (pitch.archived) {
    return [
      ...entry(
        may(roles, 'pitch.archive'),
        'Restore',
        ArchiveRestore,
        () => void actions.restorePitch(pitch.id, pitch.client),
      ),
      ...danger(may(roles, 'pitch.delete'), 'Delete for good…', Trash2, () =>
        ask({ kind: 'delete-pitch', pitch }),
      ),
    ]
  }
  return [
    ...entry(true, 'Open', SquareArrowOutUpRight, open),
    ...entry(may(roles, 'pitch.read'), 'Showings and rehearsals', History, openShowings),
    ...entry(may(roles, 'pitch.rename'), 'Client and date…', Pencil, () =>
      ask({ kind: 'edit-pitch', pitch }),
    ),
    ...entry(may(roles, 'pitch.duplicate'), 'Duplicate for another client…', Copy, () =>
      ask({ kind: 'duplicate-pitch', pitch }),
    ),
    ...(may(roles, 'pitch.export')
      ? [
          {
            kind: 'submenu' as const,
            label: 'Download as PowerPoint',
            icon: Download,
            entries: [
              {
                kind: 'item' as const,
                label: 'For the client',
                description: 'Without talking points',
                onSelect: () => void saveClientCopy(pitch, ask),
              },
              {
                kind: 'item' as const,
                label: 'For us',
                description: 'With talking points as notes',
                onSelect: () => void saveExport(presenterCopyUrl(pitch.id)),
              },
            ],
          },
        ]
      : []),
    ...(may(roles, 'pitch.archive') ? [separator] : []),
    ...entry(may(roles, 'pitch.repair'), 'Repair…', Wrench, () => ask({ kind: 'repair-pitch', pitch })),
    ...entry(
      may(roles, 'pitch.archive'),
      'Archive',
      Archive,
      () => void actions.archivePitch(pitch.id, pitch.client),
    ),
  ]
}

async function saveClientCopy(pitch: ListedPitch, ask: Library['ask']): Promise<void> {
  const saved = await saveExport(clientCopyUrl(pitch.id))
  if (saved.kind === 'reason') ask({ kind: 'client-copy', pitch, open: saved.open })
}
