import * as Y from 'yjs'
import { contentInPlace, type Block, type BlockContent } from '#shared/blocks/kinds.ts'
import { contentsInPlace, contentsOf, withIds } from '#shared/blocks/carried.ts'
import { cutText } from '#shared/model/characters.ts'
import type { Paint } from '#shared/model/color.ts'
import type { DesignLayout, DesignSlide } from '#shared/model/design.ts'
import { isId, newId, type BlockId, type GroupId, type LayoutId, type SlideId } from '#shared/model/ids.ts'
import { matchPlaces, placeKey, roleOf, type PlaceKey, type PlaceRole } from '#shared/model/layout.ts'
import { keysInOrder, placeAt } from '#shared/model/order.ts'
import { isBlank, noText, type RichText } from '#shared/model/richText.ts'
import { insertBlock, insertBlocks } from './blockEdits.ts'
import {
  blocksMap,
  layoutsMap,
  maybeBlockMap,
  maybeLayoutMap,
  orderedBlocks,
  orderedLayouts,
  placesOf,
  readLayout,
  readSlide,
  slidesMap,
} from './designDoc.ts'
import { followPlace, leavePlace, placedBlocks } from './placeEdits.ts'
import { addSlide } from './slideEdits.ts'
import { transact } from './transact.ts'
import { asMap, put, putAll } from './ymap.ts'

/** What a new layout has. Blocks that are a place say so; their words are the prompt. */
export interface LayoutContent {
  readonly title: string
  readonly background?: Paint
  readonly blocks?: readonly BlockContent[]
  /** As for `DesignLayout`. */
  readonly part?: string
}

/** What a layout is, as content for another one, which is no part of a template. */
export const contentOfLayout = (layout: DesignLayout): LayoutContent => ({
  title: layout.title,
  background: layout.background,
  blocks: contentsInPlace(layout),
})

/**
 * Adds a layout at `index` of those that are offered (the end when left out) and returns its id. One that comes with
 * Duodeck has the same `id` in every deck: two people may bring it in at once, and it is there once. Where it is there
 * already, deleted or not, that one is offered again.
 */
export function addLayout(
  doc: Y.Doc,
  { title, background, blocks = [], part }: LayoutContent,
  index = Infinity,
  id: LayoutId = newId(),
): LayoutId {
  transact(doc, () => {
    const there = maybeLayoutMap(doc, id)
    if (there) return put(there, 'deleted', undefined)
    const layout = new Y.Map<unknown>()
    layoutsMap(doc).set(id, layout)
    moveLayout(doc, id, index)
    const said = cutText(title, 300)
    putAll(layout, { title: said, background, part, partTitle: part === undefined ? part : said })
    insertBlocks(layout, blocks)
  })
  return id
}

/** Copies a layout, right behind the original; no slide follows the copy yet. `null` when there is none. */
export function duplicateLayout(doc: Y.Doc, id: LayoutId): LayoutId | null {
  const layout = readLayout(doc, id)
  if (!layout) return null
  const index = orderedLayouts(doc).findIndex((one) => one.id === id) + 1
  return addLayout(doc, { ...contentOfLayout(layout), title: `${layout.title} copy` }, index)
}

/** Moves a layout to `index` of those that are offered, counted without itself. */
export function moveLayout(doc: Y.Doc, id: LayoutId, index: number): void {
  const others = orderedLayouts(doc).filter((layout) => layout.id !== id)
  transact(doc, () => {
    for (const [moved, order] of placeAt(others, id, index)) {
      const layout = maybeLayoutMap(doc, moved)
      if (layout) put(layout, 'order', order)
    }
  })
}

/** It is offered no more. Slides that follow it, or are made from it just now by somebody else, keep their look. */
export function deleteLayout(doc: Y.Doc, id: LayoutId): void {
  const layout = maybeLayoutMap(doc, id)
  if (layout) transact(doc, () => put(layout, 'deleted', true))
}

/** Adds a slide that follows a layout, with an empty block in each of its places. */
export function addSlideFrom(doc: Y.Doc, id: LayoutId, index = Infinity): SlideId {
  return transact(doc, () => {
    const slide = addSlide(doc, { layout: id }, index)
    fillPlaces(doc, slide)
    return slide
  })
}

/**
 * Puts a slide on another layout; `null`: on none. What stands in a place goes along to the place of the same role, in
 * order; what finds none stays where it is, free. Nothing is deleted, and no block becomes another.
 */
export function changeLayout(doc: Y.Doc, slideId: SlideId, id: LayoutId | null): void {
  const [slide, map] = [readSlide(doc, slideId), asMap(slidesMap(doc).get(slideId))]
  if (!slide || !map || (slide.layout ?? null) === id) return
  transact(doc, () => {
    if (id === null) return standAlone(doc, slide, map)
    const from = placesOf(doc, readLayout(doc, slide.layout ?? ''))
    const to = [...placesOf(doc, readLayout(doc, id)).keys()]
    const placed = placedBlocks(doc, slideId)
    const found = matchPlaces([...new Set(placed.map(({ place }) => place))], to)
    for (const block of placed) {
      const next = found.get(block.place)
      if (next === undefined) {
        const hadColor = block.map.has('style.color')
        leavePlace(block.map, from.get(block.place) ?? null)
        // The place's colour was meant for the background there.
        if (!hadColor) block.map.delete('style.color')
      } else {
        put(block.map, 'place', next)
        block.map.delete('frame')
      }
    }
    if (slide.layout === undefined) {
      settle(doc, slide, to)
      map.delete('background')
    }
    put(map, 'layout', id)
    fillPlaces(doc, slideId)
  })
}

/** All that the slide has from its layout is its own from now on. */
function standAlone(doc: Y.Doc, slide: DesignSlide, map: Y.Map<unknown>): void {
  const places = placesOf(doc, readLayout(doc, slide.layout ?? ''))
  for (const block of placedBlocks(doc, slide.id)) leavePlace(block.map, places.get(block.place) ?? null)
  put(map, 'background', slide.background)
  const { beneath = [] } = slide
  const groupNames = readLayout(doc, slide.layout ?? '')?.groupNames ?? new Map<GroupId, string>()
  // Whoever frees the slide at the same moment puts the same blocks there.
  const ids = beneath.map(({ id }) => [`${id}-${slide.id}`].find(isId) ?? newId())
  const above = orderedBlocks(blocksMap(map)).filter(({ id }) => !ids.includes(id))
  const orders = keysInOrder([...ids.map((id) => ({ id, order: '' })), ...above], new Set(ids))
  withIds(contentsOf({ blocks: beneath, groupNames }), ids).forEach((content, at) => {
    insertBlock(map, { id: ids[at]!, order: orders.get(ids[at]!)! }, content)
  })
  map.delete('layout')
}

/**
 * Blocks of a slide without a layout take the places that are for what they are, where all of their role find one:
 * of five texts in cards and one body nobody could say which it is.
 */
function settle(doc: Y.Doc, { id, blocks }: DesignSlide, to: readonly PlaceKey[]): void {
  const free = new Map<PlaceKey, BlockId>()
  const inReadingOrder = [...blocks].sort((a, b) => a.frame.y - b.frame.y || a.frame.x - b.frame.x)
  for (const role of ['title', 'subtitle', 'body', 'picture'] as const) {
    const likely = inReadingOrder.filter((block) => roleOfFree(block) === role)
    const room = to.filter((place) => roleOf(place) === role).length
    if (likely.length <= room) likely.forEach((block, at) => free.set(placeKey(role, at), block.id))
  }
  for (const [was, next] of matchPlaces([...free.keys()], to)) {
    const map = maybeBlockMap(doc, id, free.get(was)!)
    if (!map) continue
    followPlace(map)
    put(map, 'place', next)
  }
}

function roleOfFree(block: Block): PlaceRole | null {
  if (block.place) return null
  if (block.kind === 'image') return 'picture'
  if (block.kind !== 'text' || isBlank(block.body.text)) return null
  switch (block.body.role) {
    case 'title':
    case 'display':
      return 'title'
    case 'lead':
      return 'subtitle'
    case 'body':
      return 'body'
    default:
      return null
  }
}

/** Blocks of a slide look and stand again as their places do. */
export function followAgain(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[]): void {
  const placed = (readSlide(doc, slideId)?.blocks ?? []).filter(({ follows }) => follows)
  transact(doc, () => {
    for (const { id } of placed) {
      const map = ids.includes(id) ? maybeBlockMap(doc, slideId, id) : null
      if (map) followPlace(map)
    }
  })
}

/** The whole slide follows its layout again: background, every place, and places that were taken away. */
export function followLayout(doc: Y.Doc, slideId: SlideId): void {
  const map = asMap(slidesMap(doc).get(slideId))
  const slide = readSlide(doc, slideId)
  if (!map || slide?.layout === undefined) return
  transact(doc, () => {
    map.delete('background')
    followAgain(
      doc,
      slideId,
      slide.blocks.map(({ id }) => id),
    )
    fillPlaces(doc, slideId)
  })
}

/** An empty block for each place of the slide's layout that has none. */
function fillPlaces(doc: Y.Doc, slideId: SlideId): void {
  const slide = readSlide(doc, slideId)
  const layout = readLayout(doc, slide?.layout ?? '')
  const map = asMap(slidesMap(doc).get(slideId))
  if (!slide || !layout || !map) return
  const taken = slide.blocks.flatMap(({ place }) => place ?? [])
  const places = placesOf(doc, layout)
  const missing = layout.blocks.filter(({ place }) => place && places.has(place) && !taken.includes(place))
  const first = new Set<PlaceKey>()
  insertBlocks(
    map,
    missing.flatMap((block) => {
      if (first.has(block.place!)) return []
      first.add(block.place!)
      return [emptied(block)]
    }),
  )
}

/** What stands in a place before anybody has put anything into it. */
function emptied(block: Block): BlockContent {
  const { name: _name, reason: _reason, filePlaceholder: _file, ...content } = contentInPlace(block)
  const follows = { prompt: '', own: [] }
  if (content.kind === 'image') return { ...content, picture: null, follows }
  if (content.kind === 'text' || content.kind === 'shape')
    return { ...content, body: { ...content.body, text: begun(content.body?.text ?? noText) }, follows }
  return content
}

/** Where the prompt is a list, so is what is written in its place. */
function begun([first]: RichText): RichText {
  return first?.list ? [{ ...first, inlines: [] }] : noText
}
