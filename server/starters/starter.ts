import type * as Y from 'yjs'
import type { NamedParts } from '#shared/content/buildSlides.ts'
import type { Picture } from '#shared/model/block.ts'

/** Takes a picture's bytes into a workspace and gives back what a block refers to it by. */
export interface PictureStore {
  /** `bytes`: PNG, JPEG, WebP or GIF. Throws a `Refusal` for anything else. */
  store(bytes: Uint8Array, alt: string): Promise<Picture>
}

/** A deck to begin from. */
export interface StarterContent {
  /** Stable and safe in addresses: programs ask for it by this. */
  readonly id: string
  readonly title: string
  /** One sentence: when to choose it. */
  readonly description: string
  /** Fills a design that has its title and nothing else, and says where things are. */
  build(doc: Y.Doc, pictures: PictureStore): Promise<NamedParts>
}
