import * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { changeJoins } from '#shared/blocks/line/doc.ts'
import { withIds } from '#shared/blocks/carried.ts'
import { lineEnds } from '#shared/blocks/line/ends.ts'
import { near } from '#shared/blocks/line/settle.ts'
import type { LineBlock, LineJoins } from '#shared/blocks/line/model.ts'
import { saidHeight } from '#shared/blocks/table/grown.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { setSizes } from '#shared/blocks/table/tracksDoc.ts'
import { isKind, type BlockContent, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { nameLength, type Slot } from '#shared/model/block.ts'
import type { Condition } from '#shared/model/condition.ts'
import type { Frame } from '#shared/model/frame.ts'
import { newId, type BlockId, type SlideId } from '#shared/model/ids.ts'
import { isOrder, orderBetween, type Order, type Ordered } from '#shared/model/order.ts'
import type { PlaceKey } from '#shared/model/layout.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { readFrame, writeBlock, writeFrame } from './blockDoc.ts'
import {
  blocksMap,
  groupNameKey,
  maybeBlockMap,
  maybeSlideMap,
  orderedBlocks,
  readBlocksOn,
} from './designDoc.ts'
import { readPlace } from './placeDoc.ts'
import { closePlaces } from './placeEdits.ts'
import { transact } from './transact.ts'
import { asText, asMap, put } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/** Puts blocks on top of a slide, in the order given, and returns their ids; none when there is no such slide. */
export function addBlocks(doc: Y.Doc, slideId: SlideId, contents: readonly BlockContent[]): BlockId[] {
  const slide = maybeSlideMap(doc, slideId)
  if (!slide) return []
  return transact(doc, () => insertBlocks(slide, contents))
}

/** The same into a slide's map. Inside a transaction. */
export function insertBlocks(slide: Y.Map<unknown>, contents: readonly BlockContent[]): BlockId[] {
  const ids = contents.map(newId)
  let order = orderedBlocks(blocksMap(slide)).at(-1)?.order ?? null
  withLastBuilds(slide, withIds(contents, ids)).forEach((content, at) => {
    order = orderBetween(order, null)
    insertBlock(slide, { id: ids[at]!, order }, content)
  })
  return ids
}

/** What comes along appears after all that does there, in its own order; what shares a key still shares one. */
function withLastBuilds(slide: Y.Map<unknown>, contents: readonly BlockContent[]): readonly BlockContent[] {
  const keys = [
    ...new Set(contents.flatMap(({ build }) => (build && isOrder(build.order) ? build.order : []))),
  ]
  if (keys.length === 0) return contents
  let last = lastBuildOf(slide)
  const fresh = new Map(keys.sort().map((key) => [key, (last = orderBetween(last, null))]))
  return contents.map((content) => {
    const order = content.build && fresh.get(content.build.order)
    return order === undefined ? content : { ...content, build: { ...content.build, order } }
  })
}

/** The key under which the last block of a slide's map appears; `null`: none does. */
function lastBuildOf(slide: Y.Map<unknown>): Order | null {
  const keys = [...blocksMap(slide).values()].map((block) => asMap(block)?.get('build')).filter(isOrder)
  return keys.sort().at(-1) ?? null
}

export function deleteBlocks(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[]): void {
  const blocks = asMap(maybeSlideMap(doc, slideId)?.get('blocks'))
  if (!blocks) return
  transact(doc, () => {
    // Lines that stick to them stay where they are seen.
    for (const line of linesOf(doc, slideId)) {
      const map = maybeBlockMap(doc, slideId, line.id)
      const { start, end } = line.joins
      if (map && [start, end].some((join) => join && ids.includes(join.block)))
        put(map, 'frame', writeFrame(line.frame))
    }
    closePlaces(doc, slideId, placesAmong(blocks, ids))
    ids.forEach((id) => blocks.delete(id))
  })
}

const placesAmong = (blocks: Y.Map<unknown>, ids: readonly BlockId[]): ReadonlySet<PlaceKey> =>
  new Set(ids.flatMap((id) => (asMap(blocks.get(id)) && readPlace(asMap(blocks.get(id))!)) ?? []))

const linesOf = (doc: Y.Doc, slideId: SlideId): readonly LineBlock[] =>
  readBlocksOn(doc, slideId).filter((block) => block.kind === 'line')

/**
 * One gesture: every frame it changed, in one step. An end of a line that is moved away from the block it sticks to
 * lets go of it, unless that block moves in the same step. `seen`: the blocks as they are drawn, for those whose frames
 * are not what is said of them: tables grow with their words.
 */
export function setFrames(
  doc: Y.Doc,
  slideId: SlideId,
  frames: ReadonlyMap<BlockId, Frame>,
  seen: readonly ComposedBlock[] = [],
): void {
  transact(doc, () => {
    const movesLine = [...frames.keys()].some((id) => maybeBlockMap(doc, slideId, id)?.get('kind') === 'line')
    for (const line of movesLine ? linesOf(doc, slideId) : []) {
      const frame = frames.get(line.id)
      const map = maybeBlockMap(doc, slideId, line.id)
      if (frame && map) changeJoins(lettingGo(line, frame, frames))(map)
    }
    for (const [id, frame] of frames) {
      const block = maybeBlockMap(doc, slideId, id)
      const table = seen.find((one) => one.id === id && one.kind === 'table')
      if (block && table?.kind === 'table') setTableFrame(block, table, frame)
      else if (block) put(block, 'frame', writeFrame(frame))
    }
  })
}

function setTableFrame(map: Y.Map<unknown>, table: ComposedTableBlock, frame: Frame): void {
  const { h, sizes } = saidHeight(table, frame, readFrame(map.get('frame')).h)
  put(map, 'frame', writeFrame({ ...frame, h }))
  setSizes(sizes)(map)
}

function lettingGo(
  { joins, frame: old }: LineBlock,
  frame: Frame,
  moved: ReadonlyMap<BlockId, Frame>,
): Partial<LineJoins> {
  const [was, is] = [lineEnds(old), lineEnds(frame)]
  const away = (['start', 'end'] as const).filter((end, at) => {
    const join = joins[end]
    return join && !moved.has(join.block) && !near(was[at]!, is[at]!)
  })
  return Object.fromEntries(away.map((end) => [end, null]))
}

/** `null` takes the slot away; the fills that pitches hold for it stay with them, parked. */
export function setSlot(doc: Y.Doc, slideId: SlideId, id: BlockId, slot: Slot | null): void {
  editBlock(doc, slideId, id, (block) => put(block, 'slot', slot ?? undefined))
}

export function setReason(doc: Y.Doc, slideId: SlideId, id: BlockId, reason: string): void {
  editBlock(doc, slideId, id, (block) =>
    put(block, 'reason', reason === '' ? undefined : cutText(reason, 500)),
  )
}

/** `null`: it is shown for every client. */
export function setCondition(doc: Y.Doc, slideId: SlideId, id: BlockId, condition: Condition | null): void {
  editBlock(doc, slideId, id, (block) => put(block, 'condition', condition ?? undefined))
}

/** Empty: it is called by its kind and its words again. */
export function setName(doc: Y.Doc, slideId: SlideId, id: BlockId, name: string): void {
  editBlock(doc, slideId, id, (block) => put(block, 'name', cutText(name.trim(), nameLength) || undefined))
}

export function setLocked(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[], locked: boolean): void {
  editBlocks(doc, slideId, ids, (block) => put(block, 'locked', locked || undefined))
}

/** `null`: a press on them leads nowhere. */
export function setLink(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[], link: string | null): void {
  editBlocks(doc, slideId, ids, (block) => put(block, 'link', link ?? undefined))
}

/** Hidden blocks stay in the design, with their words and their fills, and are drawn for the team alone. */
export function hideBlocks(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[], hidden: boolean): void {
  editBlocks(doc, slideId, ids, (block) => put(block, 'hidden', hidden || undefined))
}

/** The live text at an address, for an editor to bind to; `null` when the block or its text is gone. */
export function maybeBlockText(doc: Y.Doc, slideId: SlideId, { block, part }: TextAddress): Y.Text | null {
  const map = maybeBlockMap(doc, slideId, block)
  const kind = map?.get('kind')
  if (!map || !isKind(kind)) return null
  const key = docOf(kind).keyOfText(part)
  if (key === null) return null
  return asText(map.get(key)) ?? docOf(kind).apart?.text(map, { block, part }) ?? null
}

/** Writes a block into a slide's map, with the names of its groups. Inside a transaction. */
export function insertBlock(slide: Y.Map<unknown>, placed: Ordered, content: BlockContent): Y.Map<unknown> {
  const block = new Y.Map<unknown>()
  blocksMap(slide).set(placed.id, block)
  writeBlock(block, placed, content)
  for (const { id, name } of content.groups ?? []) if (name) put(slide, groupNameKey(id), name)
  return block
}

const editBlock = (
  doc: Y.Doc,
  slideId: SlideId,
  id: BlockId,
  change: (block: Y.Map<unknown>) => void,
): void => editBlocks(doc, slideId, [id], change)

/**
 * The same change of what a kind keeps (`changeImage(…)`, `restyle(…)`) to each of the blocks, in one step. Blocks
 * that are gone are passed over: somebody may have deleted one a moment ago.
 */
export function editBlocks(
  doc: Y.Doc,
  slideId: SlideId,
  ids: readonly BlockId[],
  change: (block: Y.Map<unknown>) => void,
): void {
  transact(doc, () => {
    for (const id of ids) {
      const block = maybeBlockMap(doc, slideId, id)
      if (block) change(block)
    }
  })
}
