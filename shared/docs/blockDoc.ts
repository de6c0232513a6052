import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind, takesSlot, type Block, type BlockContent, type BlockKind } from '#shared/blocks/kinds.ts'
import { nameLength, type Slot } from '#shared/model/block.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { isOrder, type Ordered } from '#shared/model/order.ts'
import { asBoolean, asNumber, asRecord, asString } from './guards.ts'
import { putAll } from './ymap.ts'
import { slotFormats } from '#shared/model/slotGrant.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * A block's map: `kind`, `order`, `frame` [x, y, w, h, rotation], `slot`, `reason`, `name`, `locked`, and what its kind
 * keeps beside them (`shared/blocks/<kind>/doc.ts`). `null` for what is no block of a kind we know.
 */
export function readBlock(id: string, map: Y.Map<unknown>): Block | null {
  const kind = map.get('kind')
  if (!isKind(kind)) return null
  return {
    id,
    order: orderOf(map),
    frame: readFrame(map.get('frame')),
    reason: cutText(asString(map.get('reason')), 500),
    ...readName(map),
    ...(asBoolean(map.get('locked')) && { locked: true }),
    kind,
    slot: readSlot(map, kind),
    ...docOf(kind).read(map, id),
  } as Block
}

/** Writes a block into a fresh map that is in its document. Inside a transaction. */
export function writeBlock(map: Y.Map<unknown>, { order }: Ordered, content: BlockContent): void {
  const { kind, frame: place, slot, reason, name } = content
  if (!isKind(kind)) return
  putAll(map, {
    kind,
    order,
    frame: writeFrame(place),
    slot: takesSlot(kind) ? (slot ?? undefined) : undefined,
    reason: reason || undefined,
    name: name || undefined,
  })
  docOf(kind).write(map, content)
}

export const orderOf = (map: Y.Map<unknown>): string => {
  const order = map.get('order')
  return isOrder(order) ? order : 'a0'
}

function readName(map: Y.Map<unknown>): { readonly name?: string } {
  const name = cutText(asString(map.get('name')), nameLength)
  return name === '' ? {} : { name }
}

function readFrame(value: unknown): Frame {
  const [x, y, w, h, rotation] = Array.isArray(value) ? (value as unknown[]) : []
  return frame(
    asNumber(x, 0, -20_000, 20_000),
    asNumber(y, 0, -20_000, 20_000),
    asNumber(w, 200, 0, 20_000),
    asNumber(h, 100, 0, 20_000),
    ((asNumber(rotation, 0) % 360) + 360) % 360,
  )
}

export const writeFrame = ({ x, y, w, h, rotation }: Frame): number[] => [x, y, w, h, rotation]

function readSlot(map: Y.Map<unknown>, kind: BlockKind): Slot | null {
  const stored = asRecord(map.get('slot'))
  if (!stored || !takesSlot(kind)) return null
  const limit = asNumber(stored['limit'], 0, 0, 20_000)
  const formats = stored['formats']
  return {
    name: cutText(asString(stored['name']), 80),
    prompt: cutText(asString(stored['prompt']), 300),
    limit: limit > 0 ? Math.trunc(limit) : null,
    required: asBoolean(stored['required']),
    ...(Array.isArray(formats) && { formats: slotFormats.filter((known) => formats.includes(known)) }),
  }
}
