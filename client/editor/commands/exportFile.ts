import type { DeckId, PitchId, SlideId } from '#shared/model/ids.ts'
import type { FileFormat } from '#shared/protocol/exports.ts'
import type { ExportRequest } from '#client/queries/exportQueries.ts'
import {
  designChoice,
  designPdfChoice,
  pitchChoices,
  pitchPdfChoices,
  type FileChoice,
  type FileCopy,
} from '#client/page/fileChoices.ts'

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

/** What is asked of the server; `reason`: why it is sent although something is open. */
export function fileRequest(
  { deckId, pitchId }: { readonly deckId: DeckId; readonly pitchId: PitchId | null },
  { copy, format, slides }: WantedFile,
  reason = '',
): ExportRequest {
  const more = { format, slides, ...(reason !== '' && { reason }) }
  return pitchId === null || copy === 'design'
    ? { of: 'decks', id: deckId, wanted: { ...more, copy: 'presenter' } }
    : { of: 'pitches', id: pitchId, wanted: { ...more, copy } }
}
