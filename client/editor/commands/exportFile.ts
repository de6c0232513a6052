import type { DeckId, PitchId, SlideId } from '#shared/model/ids.ts'
import type { ExportFormat } from '#shared/protocol/print.ts'
import { exportUrl } from '#client/api.ts'
import {
  designChoice,
  designPdfChoice,
  pitchChoices,
  pitchPdfChoices,
  type FileChoice,
  type FileCopy,
} from '#client/page/fileChoices.ts'

export type FileFormat = Exclude<ExportFormat, 'pages'>

/** A file that somebody wants of what is on screen. */
export interface WantedFile {
  readonly copy: FileCopy
  readonly format: FileFormat
  /** These slides alone; none: all that are shown. */
  readonly slides: readonly SlideId[]
}

/** What can be had of what is open, the one that leaves the team first. */
export const copyChoices = (pitchId: PitchId | null, client: string): readonly FileChoice[] =>
  pitchId === null ? [designChoice] : [...pitchChoices(client), designChoice]

/** The PDFs that are asked for most; everything else is in the dialog. */
export const pdfChoices = (pitchId: PitchId | null): readonly FileChoice[] =>
  pitchId === null ? [designPdfChoice] : pitchPdfChoices

/** Where a file is to be had; `reason`: why it is sent although something is open. */
export function fileUrl(
  { deckId, pitchId }: { readonly deckId: DeckId; readonly pitchId: PitchId | null },
  { copy, format, slides }: WantedFile,
  reason = '',
): string {
  const more = { format, slides, reason }
  return pitchId === null || copy === 'design'
    ? exportUrl('decks', deckId, { ...more, copy: 'presenter' })
    : exportUrl('pitches', pitchId, { ...more, copy })
}
