import {
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  FileText,
  History,
  Pencil,
  SquareArrowOutUpRight,
  Trash2,
  Users,
  Wrench,
} from 'lucide-react'
import { may } from '#shared/policy.ts'
import type { ListedPitch } from '#shared/protocol/api.ts'
import { orderOrSay } from '#client/exports/useExport.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { danger, entry } from './allowedEntry.ts'
import type { Library } from './library.ts'

/** What this person may do with a pitch, and `people`, whom its row shows. */
export function pitchMenu(
  pitch: ListedPitch,
  { roles, actions, ask }: Library,
  people: readonly MenuEntry[],
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
      ...people,
      ...danger(may(roles, 'pitch.delete'), 'Delete for good…', Trash2, () =>
        ask({ kind: 'delete-pitch', pitch }),
      ),
    ]
  }
  return [
    ...entry(true, 'Open', SquareArrowOutUpRight, open),
    ...people,
    ...entry(may(roles, 'pitch.read'), 'Showings and rehearsals', History, openShowings),
    ...entry(may(roles, 'pitch.rename'), 'Client and date…', Pencil, () =>
      ask({ kind: 'edit-pitch', pitch }),
    ),
    ...entry(true, 'Who leads it…', Users, () => ask({ kind: 'leads', pitch })),
    ...entry(may(roles, 'pitch.duplicate'), 'Duplicate for another client…', Copy, () =>
      ask({ kind: 'duplicate-pitch', pitch }),
    ),
    ...(may(roles, 'pitch.export') ? [downloads(pitch, ask, 'pptx'), downloads(pitch, ask, 'pdf')] : []),
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

function downloads(pitch: ListedPitch, ask: Library['ask'], format: 'pptx' | 'pdf'): MenuEntry {
  const entry = (copy: 'client' | 'presenter', label: string, description: string): MenuEntry => ({
    ...{ kind: 'item', label, description },
    onSelect: () => void download(pitch, ask, { copy, format }),
  })
  const points = format === 'pdf' ? 'With talking points beneath the slides' : 'With talking points as notes'
  return {
    kind: 'submenu',
    label: format === 'pdf' ? 'Download as PDF' : 'Download as PowerPoint',
    icon: format === 'pdf' ? FileText : Download,
    entries: [
      entry('client', 'For the client', 'Without talking points'),
      entry('presenter', 'For us', points),
    ],
  }
}

async function download(pitch: ListedPitch, ask: Library['ask'], file: DownloadedCopy): Promise<void> {
  const saved = await orderOrSay({ of: 'pitches', id: pitch.id, wanted: file })
  if (saved.kind === 'reason') ask({ kind: 'client-copy', pitch, format: file.format, open: saved.open })
}

interface DownloadedCopy {
  readonly copy: 'client' | 'presenter'
  readonly format: 'pptx' | 'pdf'
}
