import type { ImportedSlide } from '#shared/content/importedDeck.ts'
import type { SlideFit } from '#shared/content/extended.ts'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import type { DeckId, FolderId, PitchId, WorkspaceId } from '#shared/model/ids.ts'

/** A file on its way to a deck, of one person's alone until they accept it: `GET /api/imports/:id`. */
export interface ImportDraft {
  readonly id: string
  readonly workspaceId: WorkspaceId
  /** Where the deck is put: the folder that was open when the file came. */
  readonly folderId: FolderId | null
  /** As the file was called, with its ending. */
  readonly fileName: string
  /** ISO dates. */
  readonly createdAt: string
  readonly endsAt: string
  readonly state: ImportState
}

export type ImportState =
  /** `ahead`: how many others' files are read before; `null`: it is being read. `slides` is 0 until that is known. */
  | {
      readonly kind: 'reading'
      readonly ahead: number | null
      readonly slide: number
      readonly slides: number
    }
  /** `message`: a sentence that says what to do. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'ready'; readonly summary: ImportSummary }
  | { readonly kind: 'accepted'; readonly deckId: DeckId; readonly pitchId: PitchId | null }

/** `GET /api/imports?workspace=…`: the caller's own, the latest first; without what is in them. */
export interface ImportList {
  readonly imports: readonly ListedImport[]
}

export interface ListedImport extends Omit<ImportDraft, 'state'> {
  readonly state: 'reading' | 'refused' | 'ready'
}

/** `GET /api/imports/:id/slides/:number`, from 0, and `…/layouts/:layout`: with pictures of the workspace. */
export interface ImportSlideAnswer {
  readonly slide: ImportedSlide
}
export interface ImportLayoutAnswer {
  readonly layout: LayoutForm
}

/** `POST /api/imports/:id/accept`. */
export interface ImportAcceptance {
  readonly title: string
  /** Numbers of those in `proposed` that become facts. */
  readonly facts: readonly number[]
  /** By the number of a slide, the numbers of its blocks that become slots. */
  readonly slots: Readonly<Record<string, readonly number[]>>
  /** What becomes of slides of another format than ours; where they have the same, it says nothing. */
  readonly fit: SlideFit
  /** For whom a first pitch is made along: what is in the slots is theirs, and notes are its talking points. */
  readonly pitch: { readonly client: string; readonly notes: boolean } | null
}

/** What became of it; the same however often it is asked. */
export interface ImportAccepted {
  readonly deckId: DeckId
  readonly pitchId: PitchId | null
}
