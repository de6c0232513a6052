import type { DeckId, PitchId } from '#shared/model/ids.ts'
import { LayoutTemplate, NotebookPen, Send } from 'lucide-react'
import { clientCopyUrl, deckExportUrl, presenterCopyUrl } from '#client/api.ts'
import type { LucideIcon } from '#client/ui/Icon.tsx'

export interface ExportChoice {
  readonly id: 'export-client' | 'export-presenter' | 'export-design'
  readonly label: string
  readonly icon: LucideIcon
  /** What is in it and whom it is for. */
  readonly description: string
  /** It leaves the team: while something is open that takes a reason. */
  readonly forClient: boolean
  /** `reason`: why it is sent all the same. */
  readonly url: (reason?: string) => string
}

/** The files that can be had of what is on screen. */
export function exportChoices(
  deckId: DeckId,
  pitchId: PitchId | null,
  client: string,
): readonly ExportChoice[] {
  const design: ExportChoice = {
    id: 'export-design',
    label: 'The design',
    icon: LayoutTemplate,
    description: 'Marketing’s slides with every slot as designed',
    forClient: false,
    url: () => deckExportUrl(deckId),
  }
  if (pitchId === null) return [design]
  const forClient = client || 'this client'
  return [
    {
      id: 'export-client',
      label: 'Client copy',
      icon: Send,
      description: `Safe to send to ${forClient}: no talking points, no hidden slides`,
      forClient: true,
      url: (reason) => clientCopyUrl(pitchId, reason),
    },
    {
      id: 'export-presenter',
      label: 'Presenter copy',
      icon: NotebookPen,
      description: 'With your talking points as speaker notes. Keep it inside the team',
      forClient: false,
      url: () => presenterCopyUrl(pitchId),
    },
    design,
  ]
}
