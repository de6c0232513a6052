import type * as Y from 'yjs'
import { withIds } from '#shared/blocks/carried.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { insertBlock } from './blockEdits.ts'
import { blocksMap, maybeLayoutMap, readLayouts, readTemplate, standOnTemplate } from './designDoc.ts'
import { addLayout, deleteLayout, type LayoutContent } from './layoutEdits.ts'
import { closePlaces } from './placeEdits.ts'
import { setTheme } from './themeDoc.ts'
import { transact } from './transact.ts'
import { putAll } from './ymap.ts'
import type { DesignLayout } from '#shared/model/design.ts'
import type { LayoutId, TemplateVersionId } from '#shared/model/ids.ts'
import { freePlace, roleOf, type PlaceKey } from '#shared/model/layout.ts'
import { orderBetween, type Order } from '#shared/model/order.ts'
import type { Theme } from '#shared/model/theme.ts'

/** A version of a brand template, as decks take it. */
export interface NewerTemplate {
  readonly version: TemplateVersionId
  readonly theme: Theme
  readonly layouts: readonly (LayoutContent & { readonly id: LayoutId })[]
}

/**
 * Puts a deck on another version of its template, in one step of undo: each layout becomes what it is by now
 * (`pairs`), under its own id; those that are new are added; those that are gone are offered no more, and slides that
 * follow them keep their look. Slides themselves are written only where a place went: what stood in it stays as it
 * was, free. No block of a slide gets another id, and none of its words changes.
 */
export function takeTemplate(doc: Y.Doc, { version, theme, layouts }: NewerTemplate): void {
  if (readTemplate(doc).template === version) return
  transact(doc, () => {
    setTheme(doc, theme)
    const olds = readLayouts(doc).filter(({ part }) => part !== undefined)
    const found = pairs(olds, layouts)
    for (const old of olds) {
      const next = found.get(old)
      if (next) renew(doc, old, next, `${version}-${layouts.indexOf(next)}`)
      else leave(doc, old)
    }
    const taken = new Set(found.values())
    for (const layout of layouts) {
      if (!taken.has(layout)) addLayout(doc, layout, Infinity, layout.id)
    }
    standOnTemplate(doc, version)
  })
}

type NewerLayout = NewerTemplate['layouts'][number]

/**
 * Which layout of the newer file each is, and each of those once: the one of its name there, else one with the same
 * placeholders, else the one in its part. The part comes last: PowerPoint numbers them anew when a layout is inserted.
 */
function pairs(
  olds: readonly DesignLayout[],
  layouts: readonly NewerLayout[],
): ReadonlyMap<DesignLayout, NewerLayout> {
  const found = new Map<DesignLayout, NewerLayout>()
  const left = new Set(layouts)
  const pair = (isSame: (old: DesignLayout, next: NewerLayout) => boolean): void => {
    for (const old of olds) {
      const next = found.has(old) ? undefined : [...left].find((one) => isSame(old, one))
      if (!next) continue
      found.set(old, next)
      left.delete(next)
    }
  }
  const isNamed = ({ title, partTitle = title }: DesignLayout, next: NewerLayout) => partTitle === next.title
  const isPart = ({ part }: DesignLayout, next: NewerLayout) => part === next.part
  const hasAll = (old: DesignLayout, next: NewerLayout) =>
    holdersOf(old) !== '' && holdersOf(old) === holdersOf(next)
  pair((old, next) => isNamed(old, next) && isPart(old, next))
  pair(isNamed)
  pair((old, next) => hasAll(old, next) && isPart(old, next))
  pair(hasAll)
  pair(isPart)
  return found
}

/** The placeholders of a layout, as its file numbers them. */
const holdersOf = ({
  blocks = [],
}: {
  readonly blocks?: readonly Pick<BlockContent, 'filePlaceholder'>[]
}): string =>
  blocks
    .flatMap(({ filePlaceholder: file }) => (file ? [`${file.type} ${file.idx}`] : []))
    .sort()
    .join()

/** The deck's own from now on: the file that it was a part of has it no more. */
function leave(doc: Y.Doc, { id }: DesignLayout): void {
  deleteLayout(doc, id)
  putAll(maybeLayoutMap(doc, id)!, { part: undefined, partTitle: undefined })
}

/** `name`: what its blocks are called, so that two who do this at once put the same ones there. */
function renew(
  doc: Y.Doc,
  old: DesignLayout,
  { title, background, part, blocks = [] }: LayoutContent,
  name: string,
): void {
  const contents = inOldPlaces(old, blocks)
  const kept = contents.flatMap(({ place }) => place ?? [])
  const had = old.blocks.flatMap(({ place }) => place ?? [])
  closePlaces(doc, old.id, new Set(had.filter((place) => !kept.includes(place))))
  const map = maybeLayoutMap(doc, old.id)!
  putAll(map, { title, background, part, partTitle: title })
  const there = blocksMap(map)
  for (const id of [...there.keys()]) there.delete(id)
  const ids = contents.map((_, at) => `${name}-${at}`)
  let order: Order | null = null
  withIds(contents, ids).forEach((content, at) => {
    order = orderBetween(order, null)
    insertBlock(map, { id: ids[at]!, order }, content)
  })
}

/**
 * The blocks of a layout's newer state, its places by the names that they had: slides' blocks name those. A placeholder
 * is the same while the file numbers it so; others of a role follow in their order.
 */
function inOldPlaces(old: DesignLayout, blocks: readonly BlockContent[]): readonly BlockContent[] {
  const named = new Map<BlockContent, PlaceKey>()
  const free = new Set(old.blocks.flatMap(({ place }) => place ?? []))
  const give = (block: BlockContent, place: PlaceKey | undefined): void => {
    if (place === undefined || named.has(block) || !free.has(place)) return
    named.set(block, place)
    free.delete(place)
  }
  const places = blocks.filter(({ place }) => place !== undefined)
  const same = (block: BlockContent, place: PlaceKey) => roleOf(place) === roleOf(block.place!)
  for (const block of places)
    give(
      block,
      old.blocks.find(
        ({ place, filePlaceholder }) =>
          place && same(block, place) && filePlaceholder?.idx === block.filePlaceholder?.idx,
      )?.place,
    )
  for (const block of places)
    give(
      block,
      [...free].find((place) => same(block, place)),
    )
  return blocks.map((block) => {
    if (block.place === undefined) return block
    const taken = [...named.values()]
    const place = named.get(block) ?? freePlace(roleOf(block.place), taken)
    if (place === null) return block
    named.set(block, place)
    return { ...block, place }
  })
}
