import * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind } from '#shared/blocks/kinds.ts'

type StackItem = Y.UndoManager['undoStack'][number]

/**
 * Says which items an undo may delete, so that it takes back my steps and never a colleague's work.
 *
 * Undoing "add a block" deletes the block with everything in it. Where a colleague has written inside, the
 * block stays, and so do its properties, without which the colleague's words would not show. My own words in
 * it still go.
 */
export function mineAlone(doc: Y.Doc, step: StackItem): (item: Y.Item) => boolean {
  const known = new Map<Y.Item, boolean>()

  /** Whether something of a colleague's is alive inside. */
  function holdsForeign(item: Y.Item): boolean {
    const seen = known.get(item)
    if (seen !== undefined) return seen
    const found = hasForeign(childrenOf(item))
    known.set(item, found)
    return found
  }

  const hasForeign = (items: readonly Y.Item[]): boolean =>
    items.some((child) => !child.deleted && (child.id.client !== doc.clientID || holdsForeign(child)))

  /** A layout that a colleague has put a slide on. */
  function isFollowed(item: Y.Item): boolean {
    const id = item.parent === doc.share.get('layouts') ? item.parentSub : null
    if (id === null) return false
    const slides = [...doc.getMap('slides').values()]
    return slides.some((slide) => {
      if (!(slide instanceof Y.Map) || slide.get('layout') !== id) return false
      return slide._map.get('layout')?.id.client !== doc.clientID
    })
  }

  /** A property of something that this same step made and that has to stay. */
  function belongsToKept(item: Y.Item): boolean {
    for (let at = containerOf(item); at && Y.isDeleted(step.insertions, at.id); at = containerOf(at)) {
      if (holdsForeign(at)) return true
    }
    return false
  }

  /** What a colleague wrote elsewhere shows only for as long as this is there: a row of a table, the words in it. */
  function carriesForeign(item: Y.Item): boolean {
    const block = containerOf(item)
    const kind: unknown = item.parent instanceof Y.Map ? item.parent.get('kind') : null
    if (!block?.parentSub || item.parentSub === null || !isKind(kind)) return false
    const { apart } = docOf(kind)
    const texts = apart?.carried(item.parent as Y.Map<unknown>, block.parentSub, item.parentSub) ?? []
    return texts.some((text) => hasForeign(itemsIn(text)))
  }

  return (item) =>
    !holdsForeign(item) &&
    !carriesForeign(item) &&
    !isFollowed(item) &&
    (item.parentSub === null || !belongsToKept(item))
}

const containerOf = ({ parent }: Y.Item): Y.Item | null =>
  parent instanceof Y.AbstractType ? parent._item : null

function childrenOf(item: Y.Item): Y.Item[] {
  return item.content instanceof Y.ContentType ? itemsIn(item.content.type) : []
}

function itemsIn(type: Pick<Y.Text, '_map' | '_start'>): Y.Item[] {
  const children = [...type._map.values()]
  for (let child = type._start; child; child = child.right) children.push(child)
  return children
}
