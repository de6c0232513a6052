import { settleLines } from '#shared/blocks/line/settle.ts'
import * as Y from 'yjs'
import type { Block } from '#shared/blocks/kinds.ts'
import { solid, type Paint } from '#shared/model/color.ts'
import type { Design, DesignSlide } from '#shared/model/design.ts'
import { isId, type SlideId, type BlockId } from '#shared/model/ids.ts'
import { byOrder, type Ordered } from '#shared/model/order.ts'
import type { Theme } from '#shared/model/theme.ts'
import { orderOf, readBlock } from './blockDoc.ts'
import { asBoolean, asString } from './guards.ts'
import { stampSchema } from './migrations.ts'
import { readPaint } from './paintDoc.ts'
import { readRichText } from './richTextDoc.ts'
import { readTheme, setTheme } from './themeDoc.ts'
import { transact } from './transact.ts'
import { asMap, put, rootText } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * Marketing's document. Roots:
 *
 * - `meta`: `schema`, `title`
 * - `theme`: see themeDoc
 * - `slides`: slide id → map of `order`, `title`, `section`, `background`, `hidden`, `blocks` (id → block map)
 * - `key/<slideId>`: the key message, a text of its own so that two people may begin it at once
 * - `cell/<address>`: words of a block that lie apart from it, for the same reason (`blocks/table/doc.ts`)
 */
const metaMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const slidesMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('slides')

/** Makes a fresh document a design. Only the server does this, once. */
export function initDesign(doc: Y.Doc, { title, theme }: { title: string; theme?: Theme }): void {
  transact(doc, () => {
    stampSchema(doc)
    put(metaMap(doc), 'title', title)
    if (theme) setTheme(doc, theme)
  })
}

export function renameDeck(doc: Y.Doc, title: string): void {
  transact(doc, () => put(metaMap(doc), 'title', title))
}

export const keyMessageText = (doc: Y.Doc, slideId: SlideId): Y.Text => rootText(doc, `key/${slideId}`)

export const maybeSlideMap = (doc: Y.Doc, slideId: SlideId): Y.Map<unknown> | null =>
  asMap(slidesMap(doc).get(slideId))

export const maybeBlockMap = (doc: Y.Doc, slideId: SlideId, blockId: BlockId): Y.Map<unknown> | null =>
  asMap(asMap(maybeSlideMap(doc, slideId)?.get('blocks'))?.get(blockId))

/** Ids of what may be slides, in no order. */
export const slideIds = (doc: Y.Doc): SlideId[] => [...slidesMap(doc).keys()].filter(isId)

/** The slide that a block lies on; `null` for one that is gone. */
export const slideOfBlock = (doc: Y.Doc, id: BlockId): SlideId | null =>
  slideIds(doc).find((slideId) => maybeBlockMap(doc, slideId, id)) ?? null

/** The whole design, read afresh. What draws on every keystroke uses `DesignReader`, which reads what changed. */
export function readDesign(doc: Y.Doc): Design {
  const slides = slideIds(doc).flatMap((id) => readSlide(doc, id) ?? [])
  return { title: readTitle(doc), theme: readTheme(doc), slides: slides.sort(byOrder) }
}

export const readTitle = (doc: Y.Doc): string => cutText(asString(metaMap(doc).get('title')), 300)

const noBlock = new WeakMap<Y.Map<unknown>, Block>()

/** `known` holds blocks read before and unchanged since; only the others are read. */
export function readSlide(doc: Y.Doc, id: SlideId, known = noBlock): DesignSlide | null {
  const map = maybeSlideMap(doc, id)
  if (!map) return null
  return {
    id,
    order: orderOf(map),
    title: cutText(asString(map.get('title')), 300),
    section: cutText(asString(map.get('section')), 120),
    background: readBackground(map.get('background')),
    hidden: asBoolean(map.get('hidden')),
    blocks: settleLines(readBlocks(asMap(map.get('blocks')), known)),
    keyMessage: doc.share.has(`key/${id}`) ? readRichText(keyMessageText(doc, id)) : [],
  }
}

const white: Paint = solid('background')

const readBackground = (value: unknown): Paint => readPaint(value) ?? white

function readBlocks(blocks: Y.Map<unknown> | null, known: WeakMap<Y.Map<unknown>, Block>): Block[] {
  const read: Block[] = []
  for (const [id, value] of blocks ?? []) {
    const map = isId(id) ? asMap(value) : null
    const block = map && (known.get(map) ?? readBlock(id, map))
    if (!map || !block) continue
    if (known !== noBlock) known.set(map, block)
    read.push(block)
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

/** Ids and keys of a slide's blocks, back to front. */
export const orderedBlocks = (blocks: Y.Map<unknown>): Ordered[] => ordered(blocks)

function ordered(maps: Y.Map<unknown>): Ordered[] {
  const items = [...maps.entries()].flatMap(([id, value]) => {
    const map = isId(id) ? asMap(value) : null
    return map ? [{ id, order: orderOf(map) }] : []
  })
  return items.sort(byOrder)
}
