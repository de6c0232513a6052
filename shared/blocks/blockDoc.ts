import type * as Y from 'yjs'
import type { Said } from '#shared/docs/ymap.ts'
import type { BlockBase, Picture } from '#shared/model/block.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'

/** How a kind's own keys lie in a block's map. Each key is one value, so two people change two properties of one block without a loss. */
export interface BlockDoc<B, C> {
  /** What the kind has beside what every block has. A map holds what people's machines wrote: guarded, total. */
  readonly read: (map: Y.Map<unknown>, id: BlockId) => Omit<B, keyof BlockBase | 'kind'>
  /** For a kind that may be a place of a layout: the same, where the place says what the block does not. */
  readonly readInPlace?: (map: Said, id: BlockId) => Omit<B, keyof BlockBase | 'kind'>
  /** Into a fresh map, inside a transaction. */
  readonly write: (map: Y.Map<unknown>, content: C) => void
  /** The key that a part's text lies under; `null` for no part of this kind. */
  readonly keyOfText: (part: string) => string | null
  /** Puts a picture into a part, or `null` for an empty frame; nothing happens at a part that is no picture. */
  readonly putPicture: (part: string, picture: Picture | null) => (map: Y.Map<unknown>) => void
  /** Whether what lies under a key is how the block looks: nothing that is in it, and not where it stands. */
  readonly isLook: (key: string) => boolean
  /** The part whose text lies under a key; `null` for a key that holds none. */
  readonly partOfKey: (key: string) => string | null
  /** The part whose picture lies under a key; `null` for a key that holds none. */
  readonly partOfPicture: (key: string) => string | null
  /** For a kind some of whose texts lie apart from its map. */
  readonly apart?: TextsApart
}

/** Texts that two people may begin at once are roots of the document, named after their address (`cell/<address>`). */
export interface TextsApart {
  /** The root for a text that the map holds none of; `null` for no part of this block. */
  readonly text: (map: Y.Map<unknown>, at: TextAddress) => Y.Text | null
  /** The texts that would not show without what lies under a key: undo keeps it while a colleague's words are in one. */
  readonly carried: (map: Y.Map<unknown>, block: BlockId, key: string) => readonly Y.Text[]
}

/** For a kind with one text. */
export const oneText = {
  keyOfText: (part: string): string | null => (part === '' ? 'text' : null),
  partOfKey: (key: string): string | null => (key === 'text' ? '' : null),
}

export const noPicture = { putPicture: () => () => undefined, partOfPicture: (): string | null => null }

export const noText = { keyOfText: (): string | null => null, partOfKey: (): string | null => null }
