import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind, partsOf, type Block, type BlockKind } from '#shared/blocks/kinds.ts'
import { wordsIn } from '#shared/blocks/parts.ts'
import { cutText } from '#shared/model/characters.ts'
import { isPlaceKey, type PlaceKey } from '#shared/model/layout.ts'
import type { Said } from './ymap.ts'

/** What a place of a layout gives to the blocks that stand in it. */
export interface Placeholder {
  readonly kind: BlockKind
  /** By the keys of a block's map. */
  readonly values: ReadonlyMap<string, unknown>
  readonly prompt: string
}

/** Whether a block may be a place: words, shapes and pictures. */
const mayBePlace = (kind: BlockKind): boolean => docOf(kind).readInPlace !== undefined

/** `null` for what is no place. `block`: the same, read. */
export function placeholderOf(map: Y.Map<unknown>, block: Block): Placeholder | null {
  const { kind } = block
  if (!block.place || !mayBePlace(kind)) return null
  return {
    kind,
    values: new Map([...map.entries()].filter(([key]) => isInherited(kind, key))),
    prompt: cutText(wordsIn(partsOf(block)) || (block.name ?? ''), 300),
  }
}

export function readPlace(map: Y.Map<unknown>): PlaceKey | null {
  const place = map.get('place')
  return isPlaceKey(place) ? place : null
}

/** Whether a block has what lies under a key from its place, unless it says it itself: where it is and how it looks. */
const isInherited = (kind: BlockKind, key: string): boolean => key === 'frame' || docOf(kind).isLook(key)

/** The keys in which a block's map differs from its place. */
export function ownKeys(map: Y.Map<unknown>): readonly string[] {
  const kind = map.get('kind')
  return isKind(kind) ? [...map.keys()].filter((key) => isInherited(kind, key)).sort() : []
}

/** A block's map where its place says what the block does not. One of another kind has its frame alone from it. */
export const inPlace = (map: Y.Map<unknown>, placeholder: Placeholder): Said => ({
  get: (key) => (map.has(key) ? map.get(key) : inherited(map, placeholder).get(key)),
})

/** What a block has from its place. With a role of its own it has none of what belongs to the place's role. */
export function inherited(
  map: Y.Map<unknown>,
  { kind, values }: Placeholder,
): Pick<ReadonlyMap<string, unknown>, 'get' | 'keys'> {
  if (map.get('kind') !== kind) return new Map([['frame', values.get('frame')]])
  const role = map.get('role')
  if (role === undefined || role === values.get('role')) return values
  return new Map([...values].filter(([key]) => !key.startsWith('style.')))
}
