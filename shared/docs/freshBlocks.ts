import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind, type BlockContent } from '#shared/blocks/kinds.ts'
import { takesLook } from '#shared/blocks/newBlocks.ts'
import { readOutline } from '#shared/blocks/shape/outlineDoc.ts'
import type { FreshLook, FreshLooks } from '#shared/model/freshLooks.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { addBlocks, editBlocks } from './blockEdits.ts'
import { isFreshKind, readFreshLooks, replaceFreshLook } from './freshLooks.ts'
import { lookOf } from './lookEdits.ts'
import { transact } from './transact.ts'
import { noneFor, putAll } from './ymap.ts'

/** What tools give their blocks: a block without one of these has taken it off, and says none of it. */
const given = [
  'fill',
  'stroke',
  'shadow',
  'radius',
  'style.color',
  'style.align',
  'valign',
  'inset',
  'banded',
]

/** New blocks of its kind look like this one from now on. `false`: there is no such block, or a theme has no say in its kind. */
export function takeAsFreshLook(doc: Y.Doc, slideId: SlideId, id: BlockId): boolean {
  const look = lookOf(doc, slideId, id)
  if (!look || !isFreshKind(look.kind)) return false
  const { kind, values } = look
  const none = given.filter(docOf(kind).isLook).map((key) => [key, null] as const)
  replaceFreshLook(doc, kind, Object.fromEntries([...none, ...values]) as FreshLook)
  return true
}

/** Puts new blocks on top of a slide, as the theme has its new ones, and returns their ids. */
export function addFreshBlocks(doc: Y.Doc, slideId: SlideId, contents: readonly BlockContent[]): BlockId[] {
  const looks = readFreshLooks(doc)
  return transact(doc, () => {
    const ids = addBlocks(doc, slideId, contents)
    editBlocks(doc, slideId, ids, begin(looks))
    return ids
  })
}

const begin =
  (looks: FreshLooks) =>
  (map: Y.Map<unknown>): void => {
    const kind = map.get('kind')
    if (!isKind(kind)) return
    const shape = kind === 'shape' ? readOutline(map).shape : null
    for (const [key, value] of Object.entries(looks[kind] ?? {}))
      if (!shape || takesLook(shape, key, value)) putAll(map, noneFor(map, { [key]: value }))
  }
