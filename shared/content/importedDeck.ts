import type { Picture } from '#shared/model/block.ts'
import type { FreshLooks } from '#shared/model/freshLooks.ts'
import type { Language } from '#shared/model/language.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { LayoutForm } from './layoutForm.ts'
import type { SlideForm } from './slideForm.ts'

/**
 * What a file of another program says, as slides of ours that nobody has accepted yet: plain data. Until pictures are
 * stored, each goes by a key of the file's in the place of its asset.
 */
export interface ImportedDeck {
  readonly title: string
  /** What most of its words say that they are in; left out: they say none. */
  readonly language?: Language
  readonly theme: Theme
  /** How new blocks look in it; left out: the file says nothing of them. */
  readonly fresh?: FreshLooks
  readonly layouts: readonly LayoutForm[]
  readonly slides: readonly ImportedSlide[]
  /** What of the file as a whole did not come over, in sentences. */
  readonly remarks: readonly string[]
  /** By which we know it for a file that was exported here; left out: it was not. */
  readonly file?: string
  /** What its slides leave free of ours; left out: they have the same format. */
  readonly margins?: Margins
}

/** Deck pixels at either side, and above and below. */
export interface Margins {
  readonly left: number
  readonly top: number
}

export interface ImportedSlide extends SlideForm {
  /** For talking points: they are a pitch's, so the deck itself has none. */
  readonly notes: RichText
  readonly comments: readonly ImportedComment[]
  /** What of it did not come over, or came over as something else, in sentences. */
  readonly remarks: readonly string[]
  /** What each block was read from, where the file was exported here; `null`: of no shape of its own. */
  readonly shapes?: readonly (ShapeOrigin | null)[]
}

/** A shape of a file, as far as it is known again. */
export interface ShapeOrigin {
  /** Its own among the shapes of its slide: one that is read as two blocks is one all the same. */
  readonly id: string
  /** Of the block that it was drawn for; `null`: it is new, or a program has named it anew. */
  readonly mark: string | null
}

export interface ImportedComment {
  /** Empty: the file does not say. */
  readonly by: string
  readonly text: string
}

/** Pictures of a file as a workspace stored them, by the keys that its blocks name: smaller than they came, or upright. */
export type StoredPictures = Readonly<Record<string, Omit<Picture, 'alt'>>>
