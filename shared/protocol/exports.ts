import type { FileReport } from '../pptx/fileReport.ts'
import type { DeckId, PitchId, SlideId, StageId } from '../model/ids.ts'

/** How a deck is taken out: for PowerPoint, as pages, as pictures (several in a zip). */
export const fileFormats = ['pptx', 'pdf', 'png'] as const
export type FileFormat = (typeof fileFormats)[number]

/** What a file of each extension was wanted as. */
export const formatOf = { pptx: 'pptx', pdf: 'pdf', png: 'png', zip: 'png' } as const satisfies Record<
  string,
  FileFormat
>

/**
 * `POST /api/{decks,pitches,stages}/:id/exports`: a file that somebody wants, made in the background → 201 `ExportRecord`.
 * 409 `reason`: something is open in a client's copy; 429: too many of theirs are being made.
 */
export interface NewExport {
  readonly format: FileFormat
  readonly copy: 'client' | 'presenter'
  /** Why it is made although something is open. */
  readonly reason?: string
  /** These alone; none: all. */
  readonly slides?: readonly SlideId[]
  /** Pixels that pictures are wide. */
  readonly width?: number
  /** Of a stage: the hash of what was on show. */
  readonly state?: string
  /** One presenter's own sheets. */
  readonly speaker?: string
  /** What was asked at a showing goes along with the client's slides. */
  readonly questions?: 'with'
}

/** Of what a file is made: of a stage, of a pitch, or of the design alone. */
export interface ExportSource {
  readonly deckId: DeckId
  readonly pitchId: PitchId | null
  readonly stageId: StageId | null
}

export type ExportState =
  /** `ahead`: how many others' files are made first; `null`: nobody knows. */
  | { readonly kind: 'waiting'; readonly ahead: number | null }
  /** Slides written, or pages drawn; `of` 0: it has not begun to count. */
  | { readonly kind: 'working'; readonly done: number; readonly of: number }
  | { readonly kind: 'ready'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' }

/**
 * `GET /api/exports`: the caller's own of all their workspaces, the latest first. `POST /api/exports/:id/cancel` ends one that is being
 * made, `DELETE /api/exports/:id` takes one off the list with its file, `GET /api/exports/:id/file` is the file.
 */
export interface ListedExport extends ExportSource {
  readonly id: string
  /** The file's. */
  readonly name: string
  readonly format: FileFormat
  readonly createdAt: string
  /** Until then it is kept. */
  readonly endsAt: string
  readonly state: ExportState
  /** How many slides have something to know before the file goes out; `null`: nobody has looked yet. */
  readonly remarks: number | null
}

export interface ExportList {
  readonly exports: readonly ListedExport[]
}

/** `GET /api/exports/:id` */
export interface ExportRecord extends ListedExport {
  /** To ask for the same again. */
  readonly wanted: NewExport
  /** What becomes of the slides in this file; `null`: nobody has looked yet. */
  readonly report: FileReport | null
}
