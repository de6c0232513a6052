import * as Y from 'yjs'
import type { ImageBlock, LineBlock, Slot, Surface, TextBody } from '#shared/model/block.ts'
import { slotAccepts } from '#shared/model/block.ts'
import type { Frame } from '#shared/model/frame.ts'
import { newId, type BlockId, type SlideId } from '#shared/model/ids.ts'
import { byOrder, orderAt, placeAt, type Ordered } from '#shared/model/order.ts'
import { noText } from '#shared/model/richText.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import type { BlockContent } from './blockContent.ts'
import { writeFrame } from './blockDoc.ts'
import { newText } from './richTextWrite.ts'
import { blocksMap, maybeBlockMap, maybeSlideMap, orderedBlocks } from './designDoc.ts'
import { transact } from './transact.ts'
import { asText, asMap, put, putAll } from './ymap.ts'

/** Puts blocks on top of a slide, in the order given, and returns their ids; none when there is no such slide. */
export function addBlocks(doc: Y.Doc, slideId: SlideId, contents: readonly BlockContent[]): BlockId[] {
  const slide = maybeSlideMap(doc, slideId)
  if (!slide) return []
  return transact(doc, () => {
    const blocks = blocksMap(slide)
    return contents.map((content) => {
      const placed = { id: newId(), order: orderAt(orderedBlocks(blocks), Infinity) }
      insertBlock(blocks, placed, content)
      return placed.id
    })
  })
}

export function deleteBlocks(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[]): void {
  const blocks = asMap(maybeSlideMap(doc, slideId)?.get('blocks'))
  if (blocks) transact(doc, () => ids.forEach((id) => blocks.delete(id)))
}

/** One gesture: every frame it changed, in one step. */
export function setFrames(doc: Y.Doc, slideId: SlideId, frames: ReadonlyMap<BlockId, Frame>): void {
  transact(doc, () => {
    for (const [id, frame] of frames) {
      const block = maybeBlockMap(doc, slideId, id)
      if (block) put(block, 'frame', writeFrame(frame))
    }
  })
}

export type StackMove = 'front' | 'back' | 'forward' | 'backward'

/** Moves blocks in the stack; several keep their order among themselves. */
export function restack(doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[], move: StackMove): void {
  const blocks = asMap(maybeSlideMap(doc, slideId)?.get('blocks'))
  if (!blocks) return
  transact(doc, () => {
    const all = orderedBlocks(blocks)
    const moving = all.filter(({ id }) => ids.includes(id))
    let rest = all.filter(({ id }) => !ids.includes(id))
    let at = stackIndex(all, rest, moving, move)
    for (const { id } of moving) {
      const keys = placeAt(rest, id, at)
      for (const [placed, order] of keys) put(asMap(blocks.get(placed))!, 'order', order)
      const written = (block: Ordered): Ordered => ({ ...block, order: keys.get(block.id) ?? block.order })
      rest = [...rest, { id, order: '' }].map(written).sort(byOrder)
      at += 1
    }
  })
}

function stackIndex(all: Ordered[], rest: Ordered[], moving: Ordered[], move: StackMove): number {
  const lowest = moving[0] ? all.indexOf(moving[0]) : 0
  const highest = moving.length > 0 ? all.indexOf(moving.at(-1)!) - moving.length + 1 : 0
  switch (move) {
    case 'front':
      return rest.length
    case 'back':
      return 0
    case 'forward':
      return Math.min(rest.length, highest + 1)
    case 'backward':
      return Math.max(0, lowest - 1)
  }
}

/** `null` takes the slot away; the fills that pitches hold for it stay with them, parked. */
export function setSlot(doc: Y.Doc, slideId: SlideId, id: BlockId, slot: Slot | null): void {
  editBlock(doc, slideId, id, (block) => put(block, 'slot', slot ?? undefined))
}

export function setReason(doc: Y.Doc, slideId: SlideId, id: BlockId, reason: string): void {
  editBlock(doc, slideId, id, (block) =>
    put(block, 'reason', reason === '' ? undefined : reason.slice(0, 500)),
  )
}

/** Overrides of the role's style. An explicit `undefined` goes back to the role. */
export function setTextStyle(
  doc: Y.Doc,
  slideId: SlideId,
  ids: readonly BlockId[],
  style: { readonly [K in keyof TextStyle]?: TextStyle[K] | undefined },
): void {
  editBlocks(doc, slideId, ids, (block) => putAll(block, prefixed('style.', style)))
}

/** Role, vertical alignment and inset of text. A new role drops the overrides, which belonged to the old one. */
export function setTextBody(
  doc: Y.Doc,
  slideId: SlideId,
  ids: readonly BlockId[],
  body: Partial<Pick<TextBody, 'role' | 'valign' | 'inset'>>,
): void {
  editBlocks(doc, slideId, ids, (block) => {
    if (body.role) for (const key of [...block.keys()]) if (key.startsWith('style.')) block.delete(key)
    putAll(block, body)
  })
}

/** `null` removes a fill or a stroke. */
export function setSurface(
  doc: Y.Doc,
  slideId: SlideId,
  ids: readonly BlockId[],
  surface: Partial<Surface>,
): void {
  editBlocks(doc, slideId, ids, (block) => putAll(block, withoutNull(surface)))
}

export function setImage(
  doc: Y.Doc,
  slideId: SlideId,
  id: BlockId,
  image: Partial<Pick<ImageBlock, 'picture' | 'fit' | 'focus' | 'opacity' | 'radius'>>,
): void {
  editBlock(doc, slideId, id, (block) => putAll(block, withoutNull(image)))
}

export function setLine(
  doc: Y.Doc,
  slideId: SlideId,
  ids: readonly BlockId[],
  line: Partial<Pick<LineBlock, 'stroke' | 'heads'>>,
): void {
  editBlocks(doc, slideId, ids, (block) => putAll(block, line))
}

/** The live text of a block, for an editor to bind to; `null` when the block or its text is gone. */
export const maybeBlockText = (doc: Y.Doc, slideId: SlideId, id: BlockId): Y.Text | null =>
  asText(maybeBlockMap(doc, slideId, id)?.get('text'))

/** Writes a block into a slide's map. Inside a transaction. */
export function insertBlock(blocks: Y.Map<unknown>, placed: Ordered, content: BlockContent): void {
  const block = new Y.Map<unknown>()
  blocks.set(placed.id, block)
  block.set('kind', content.kind)
  block.set('order', placed.order)
  block.set('frame', writeFrame(content.frame))
  if (content.kind === 'text' || content.kind === 'shape') {
    block.set('text', newText(content.body?.text ?? noText))
  }
  putAll(block, { slot: slotOf(content), reason: content.reason || undefined, ...ownKeys(content) })
}

const slotOf = ({ kind, slot }: BlockContent): Slot | undefined =>
  slotAccepts[kind] === null ? undefined : (slot ?? undefined)

function ownKeys(content: BlockContent): Record<string, unknown> {
  switch (content.kind) {
    case 'text':
      return { ...bodyKeys(content.body), ...withoutNull(content.surface ?? {}) }
    case 'shape':
      return { shape: content.shape, ...bodyKeys(content.body), ...withoutNull(content.surface ?? {}) }
    case 'image': {
      const { picture, fit, focus, opacity, radius } = content
      return { ...withoutNull({ picture }), fit, focus, opacity, radius }
    }
    case 'line':
      return { stroke: content.stroke, heads: content.heads }
  }
}

const bodyKeys = ({ style = {}, role, valign, inset }: Partial<TextBody> = {}) => ({
  role,
  valign,
  inset,
  ...prefixed('style.', style),
})

const prefixed = (prefix: string, values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value as unknown]))

/** In a document, "none" is an absent key. */
const withoutNull = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, (value as unknown) ?? undefined]))

const editBlock = (
  doc: Y.Doc,
  slideId: SlideId,
  id: BlockId,
  change: (block: Y.Map<unknown>) => void,
): void => editBlocks(doc, slideId, [id], change)

/** Blocks that are gone are passed over: somebody may have deleted one a moment ago. */
function editBlocks(
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
