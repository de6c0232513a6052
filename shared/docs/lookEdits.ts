import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind, type BlockKind } from '#shared/blocks/kinds.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { maybeBlockMap, placeholderFor } from './designDoc.ts'
import { inPlace } from './placeDoc.ts'
import { noneFor, putAll } from './ymap.ts'

/** How a block looks, apart from what is in it and where it stands. */
export interface Look {
  readonly kind: BlockKind
  /** The keys that differ from what is usual for its kind. */
  readonly values: ReadonlyMap<string, unknown>
}

export function lookOf(doc: Y.Doc, slideId: SlideId, id: BlockId): Look | null {
  const map = maybeBlockMap(doc, slideId, id)
  const kind = map?.get('kind')
  if (!map || !isKind(kind)) return null
  const placeholder = placeholderFor(doc, slideId, map)
  const keys = new Set([...map.keys(), ...(placeholder?.values.keys() ?? [])])
  const said = placeholder ? inPlace(map, placeholder) : map
  return {
    kind,
    values: new Map([...keys].filter(docOf(kind).isLook).map((key) => [key, said.get(key) ?? undefined])),
  }
}

/**
 * Gives a block what of a look its kind has as well: a line's stroke fits a shape, its arrow heads do not. For
 * `editBlocks`.
 */
export const wear =
  ({ kind, values }: Look) =>
  (map: Y.Map<unknown>): void => {
    const own = map.get('kind')
    if (!isKind(own)) return
    const keys = new Set([...map.keys(), ...values.keys()])
    for (const key of keys) {
      if (docOf(kind).isLook(key) && docOf(own).isLook(key))
        putAll(map, noneFor(map, { [key]: values.get(key) ?? null }))
    }
  }
