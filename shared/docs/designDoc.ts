import { pathOf, settleGroups } from '#shared/blocks/groups.ts'
import { settleLines } from '#shared/blocks/line/settle.ts'
import * as Y from 'yjs'
import { isEmptyPlace, type Block } from '#shared/blocks/kinds.ts'
import { nameLength } from '#shared/model/block.ts'
import { solid, type Paint } from '#shared/model/color.ts'
import type { Design, DesignLayout, DesignSlide } from '#shared/model/design.ts'
import {
  isId,
  type BlockId,
  type GroupId,
  type LayoutId,
  type SlideId,
  type TemplateVersionId,
} from '#shared/model/ids.ts'
import type { PlaceKey } from '#shared/model/layout.ts'
import { byOrder, type Ordered } from '#shared/model/order.ts'
import type { Theme } from '#shared/model/theme.ts'
import { readCondition } from './conditionDoc.ts'
import { orderOf } from './blockDoc.ts'
import { asBoolean, asString } from './guards.ts'
import { stampSchema } from './schema.ts'
import { readPaint } from './paintDoc.ts'
import { readPlace, type Placeholder } from './placeDoc.ts'
import { Reading } from './reading.ts'
import { readRichText } from './richTextDoc.ts'
import { readLanguage } from './languageDoc.ts'
import { readRuling } from './rulingDoc.ts'
import { readFreshLooks } from './freshLooks.ts'
import { readTheme, setTheme } from './themeDoc.ts'
import { transact } from './transact.ts'
import { asMap, put, rootText } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * Marketing's document. Roots:
 *
 * - `meta`: `schema`, `title`, `language`, `template` (id of the version of a brand template that the deck stands on)
 * - `theme`: see themeDoc
 * - `ruling`: see rulingDoc
 * - `slides`: slide id → map of `order`, `title`, `section`, `layout`, `background`, `hidden`, `condition`, `blocks`
 *   (id → block map), `group/<id>` (the name of a group of blocks)
 * - `layouts`: layout id → map of `order`, `title`, `background`, `part`, `partTitle`, `deleted`, `blocks`, as slides have them
 * - `key/<slideId>`: the key message, a text of its own so that two people may begin it at once
 * - `goal/<key>`: see goalDoc
 * - `cell/<address>`: words of a block that lie apart from it, for the same reason (`blocks/table/doc.ts`)
 */
const metaMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const slidesMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('slides')
export const layoutsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('layouts')

/** Makes a fresh document a design. Only the server does this, once. */
export function initDesign(doc: Y.Doc, { title, theme }: { title: string; theme?: Theme }): void {
  transact(doc, () => {
    stampSchema(doc)
    put(metaMap(doc), 'title', title)
    if (theme) setTheme(doc, theme)
  })
}

/** Notes which version of a brand template the layouts and the theme are from. */
export function standOnTemplate(doc: Y.Doc, version: TemplateVersionId): void {
  transact(doc, () => put(metaMap(doc), 'template', version))
}

/** For a design: no key where it stands on no template. */
export function readTemplate(doc: Y.Doc): Pick<Design, 'template'> {
  const template = asString(metaMap(doc).get('template'))
  return isId(template) ? { template } : {}
}

export function renameDeck(doc: Y.Doc, title: string): void {
  transact(doc, () => put(metaMap(doc), 'title', title))
}

export const keyMessageText = (doc: Y.Doc, slideId: SlideId): Y.Text => rootText(doc, `key/${slideId}`)

/** A slide's map, or a layout's: what is done to the blocks of one can be done to those of the other. */
export const maybeSlideMap = (doc: Y.Doc, slideId: SlideId): Y.Map<unknown> | null =>
  asMap(slidesMap(doc).get(slideId)) ?? maybeLayoutMap(doc, slideId)

export const maybeLayoutMap = (doc: Y.Doc, id: LayoutId): Y.Map<unknown> | null =>
  asMap(layoutsMap(doc).get(id))

export const maybeBlockMap = (doc: Y.Doc, slideId: SlideId, blockId: BlockId): Y.Map<unknown> | null =>
  asMap(asMap(maybeSlideMap(doc, slideId)?.get('blocks'))?.get(blockId))

/** Ids of what may be slides, in no order. */
export const slideIds = (doc: Y.Doc): SlideId[] => [...slidesMap(doc).keys()].filter(isId)

export const layoutIds = (doc: Y.Doc): LayoutId[] => [...layoutsMap(doc).keys()].filter(isId)

/** The slide or the layout that a block lies on; `null` for one that is gone. */
export const slideOfBlock = (doc: Y.Doc, id: BlockId): SlideId | null =>
  [...slideIds(doc), ...layoutIds(doc)].find((slideId) => maybeBlockMap(doc, slideId, id)) ?? null

/** The whole design, read afresh. What draws on every keystroke uses `DesignReader`, which reads what changed. */
export function readDesign(doc: Y.Doc): Design {
  const known = new Reading()
  const slides = slideIds(doc).flatMap((id) => readSlide(doc, id, known) ?? [])
  return {
    title: readTitle(doc),
    ...readLanguage(doc),
    theme: readTheme(doc),
    fresh: readFreshLooks(doc),
    ruling: readRuling(doc),
    slides: slides.sort(byOrder),
    layouts: readLayouts(doc, known),
    ...readTemplate(doc),
  }
}

export const readTitle = (doc: Y.Doc): string => cutText(asString(metaMap(doc).get('title')), 300)

/** `known` holds what was read before and is unchanged since; only the rest is read. */
export function readSlide(doc: Y.Doc, id: SlideId, known = new Reading()): DesignSlide | null {
  const map = asMap(slidesMap(doc).get(id))
  if (!map) return null
  const layout = readLayout(doc, asString(map.get('layout')), known)
  const own = readPaint(map.get('background'))
  const beneath = layout ? known.beneath(layout) : []
  return {
    id,
    order: orderOf(map),
    title: cutText(asString(map.get('title')), 300),
    section: cutText(asString(map.get('section')), 120),
    ...(layout && { layout: layout.id }),
    background: own ?? layout?.background ?? white,
    ...(own && layout && { ownBackground: true }),
    ...(beneath.length > 0 && { beneath }),
    hidden: asBoolean(map.get('hidden')),
    ...readCondition(map),
    ...readGrouped(map, withoutSpare(readBlocks(map, placesOf(doc, layout, known), known))),
    keyMessage: doc.share.has(`key/${id}`) ? readRichText(keyMessageText(doc, id)) : [],
  }
}

/** `null`: the design has no such layout. One that was deleted is still read, for the slides that follow it. */
export function readLayout(doc: Y.Doc, id: LayoutId, known = new Reading()): DesignLayout | null {
  const map = isId(id) ? maybeLayoutMap(doc, id) : null
  if (!map) return null
  const layout = known.layouts.get(id) ?? {
    id,
    order: orderOf(map),
    title: cutText(asString(map.get('title')), 300),
    background: readPaint(map.get('background')) ?? white,
    ...readPart(map),
    ...(asBoolean(map.get('deleted')) && { deleted: true as const }),
    ...readGrouped(map, readBlocks(map, new Map(), known)),
  }
  known.layouts.set(id, layout)
  return layout
}

function readPart(layout: Y.Map<unknown>): Pick<DesignLayout, 'part' | 'partTitle'> {
  const part = cutText(asString(layout.get('part')), 300)
  const partTitle = cutText(asString(layout.get('partTitle')), 300)
  return part === '' ? {} : { part, ...(partTitle !== '' && { partTitle }) }
}

export const readLayouts = (doc: Y.Doc, known = new Reading()): DesignLayout[] =>
  layoutIds(doc)
    .flatMap((id) => readLayout(doc, id, known) ?? [])
    .sort(byOrder)

/** The blocks of a slide or of a layout, back to front; none where there is neither. */
export const readBlocksOn = (doc: Y.Doc, id: SlideId): readonly Block[] =>
  (readSlide(doc, id) ?? readLayout(doc, id))?.blocks ?? []

/** What the places of a layout give; of two that have one name, the one further back. */
export function placesOf(
  doc: Y.Doc,
  layout: DesignLayout | null,
  known = new Reading(),
): ReadonlyMap<PlaceKey, Placeholder> {
  const places = new Map<PlaceKey, Placeholder>()
  for (const block of layout?.blocks ?? []) {
    const map = maybeBlockMap(doc, layout!.id, block.id)
    const placeholder = map && known.placeholder(map, block)
    if (placeholder && !places.has(block.place!)) places.set(block.place!, placeholder)
  }
  return places
}

/** The place that a block of a slide stands in; `null` for one that stands free. */
export function placeholderFor(doc: Y.Doc, slideId: SlideId, block: Y.Map<unknown>): Placeholder | null {
  const place = readPlace(block)
  const layout = asString(asMap(slidesMap(doc).get(slideId))?.get('layout'))
  return place && (placesOf(doc, readLayout(doc, layout)).get(place) ?? null)
}

/** Blocks nobody has put anything into are there once for each place of the layout, and only where it has the place. */
function withoutSpare(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set(blocks.flatMap((block) => (isEmptyPlace(block) ? [] : (block.place ?? []))))
  return blocks.filter((block) => {
    if (!isEmptyPlace(block)) return true
    const isSpare = !block.follows || taken.has(block.place!)
    taken.add(block.place!)
    return !isSpare
  })
}

/** Where a slide's map keeps the name of a group: a value of its own, whatever becomes of the group's members. */
export const groupNameKey = (group: GroupId): string => `group/${group}`
export const isGroupName = (key: string): boolean => key.startsWith(groupNameKey(''))

/** Blocks as groups and what they stick to have them, and the names of the groups that there are. */
function readGrouped(
  slide: Y.Map<unknown>,
  read: readonly Block[],
): Pick<DesignSlide, 'blocks' | 'groupNames'> {
  const blocks = settleLines(settleGroups(read))
  const groups = new Set(blocks.flatMap(pathOf))
  const groupNames = new Map(
    [...groups].flatMap((id) => {
      const name = cutText(asString(slide.get(groupNameKey(id))), nameLength)
      return name === '' ? [] : [[id, name] as const]
    }),
  )
  return { blocks, groupNames }
}

const white: Paint = solid('background')

function readBlocks(
  slide: Y.Map<unknown>,
  places: ReadonlyMap<PlaceKey, Placeholder>,
  known: Reading,
): Block[] {
  const read: Block[] = []
  for (const [id, value] of asMap(slide.get('blocks')) ?? []) {
    const map = isId(id) ? asMap(value) : null
    const place = map && readPlace(map)
    const block = map && known.block(id, map, (place && places.get(place)) ?? null)
    if (block) read.push(block)
  }
  return read.sort(byOrder)
}

/** A slide's map of blocks, made when the first block needs it. */
export function blocksMap(slide: Y.Map<unknown>): Y.Map<unknown> {
  const blocks = asMap(slide.get('blocks'))
  if (blocks) return blocks
  const made = new Y.Map<unknown>()
  slide.set('blocks', made)
  return made
}

/** Ids and keys of all slides, in the design's order. */
export const orderedSlides = (doc: Y.Doc): Ordered[] => ordered(slidesMap(doc))

/** Ids and keys of the layouts that are offered, in order. */
export const orderedLayouts = (doc: Y.Doc): Ordered[] =>
  ordered(layoutsMap(doc)).filter(({ id }) => !asBoolean(maybeLayoutMap(doc, id)?.get('deleted')))

/** Ids and keys of a slide's blocks, back to front. */
export const orderedBlocks = (blocks: Y.Map<unknown>): Ordered[] => ordered(blocks)

function ordered(maps: Y.Map<unknown>): Ordered[] {
  const items = [...maps.entries()].flatMap(([id, value]) => {
    const map = isId(id) ? asMap(value) : null
    return map ? [{ id, order: orderOf(map) }] : []
  })
  return items.sort(byOrder)
}
