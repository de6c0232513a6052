import type { AssetHash } from '#shared/model/ids.ts'
import type { Relationships } from '../parts/relationships.ts'

/** What drawing needs to know of the part it draws on. */
export interface DrawContext {
  readonly relationships: Relationships
  /** The path in the package of a picture's bytes. */
  readonly mediaPath: (asset: AssetHash) => string
  /** Shape ids are unique on their slide; 1 is the slide's own tree. */
  readonly nextId: () => number
}

export function drawContext(relationships: Relationships, mediaPath: DrawContext['mediaPath']): DrawContext {
  let last = 1
  return { relationships, mediaPath, nextId: () => (last += 1) }
}
