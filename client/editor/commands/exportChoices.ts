import type { DeckId, PitchId } from '#shared/model/ids.ts'
import { LayoutTemplate, NotebookPen, Send } from 'lucide-react'
import { deckExportUrl, pitchExportUrl } from '#client/api.ts'
import type { LucideIcon } from '#client/ui/Icon.tsx'

export interface ExportChoice {
  readonly label: string
  readonly icon: LucideIcon
  /** What is in it and whom it is for. */
  readonly description: string
  readonly url: string
}

/** The files that can be had of what is on screen. */
export function exportChoices(
  deckId: DeckId,
  pitchId: PitchId | null,
  client: string,
): readonly ExportChoice[] {
  const design: ExportChoice = {
    label: 'The design',
    icon: LayoutTemplate,
    description: 'Marketing’s slides with every slot as designed',
    url: deckExportUrl(deckId),
  }
  if (pitchId === null) return [design]
  const forClient = client || 'this client'
  return [
    {
      label: 'Client copy',
      icon: Send,
      description: `Safe to send to ${forClient}: no talking points, no hidden slides`,
      url: pitchExportUrl(pitchId, 'client'),
    },
    {
      label: 'Presenter copy',
      icon: NotebookPen,
      description: 'With your talking points as speaker notes. Keep it inside the team',
      url: pitchExportUrl(pitchId, 'presenter'),
    },
    design,
  ]
}
