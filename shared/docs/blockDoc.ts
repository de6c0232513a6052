import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { mostGroups, type GroupPath } from '#shared/blocks/groups.ts'
import { isKind, takesSlot, type Block, type BlockContent, type BlockKind } from '#shared/blocks/kinds.ts'
import { nameLength, type Slot } from '#shared/model/block.ts'
import type { Build } from '#shared/model/build.ts'
import { frame as frameOf, type Frame } from '#shared/model/frame.ts'
import {
  filePlaceholderTypes,
  mostFileIndex,
  roleOf,
  usualFrames,
  type FilePlaceholder,
} from '#shared/model/layout.ts'
import { isId } from '#shared/model/ids.ts'
import { isOrder, type Ordered } from '#shared/model/order.ts'
import { readCondition } from './conditionDoc.ts'
import { asBoolean, asNumber, asRecord, asString } from './guards.ts'
import { inPlace, ownKeys, readPlace, type Placeholder } from './placeDoc.ts'
import { putAll, type Said } from './ymap.ts'
import { readLink } from '#shared/model/slideLink.ts'
import { slotFormats } from '#shared/model/slotGrant.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * A block's map: `kind`, `order`, `frame` [x, y, w, h, rotation], `slot`, `reason`, `name`, `condition`, `hidden`, `locked`,
 * `groups` (ids, the outermost first), `build` (an order key), `buildByItem`, `link`, `place`, `filePlaceholder` [type, idx], and what its kind keeps beside them (`shared/blocks/<kind>/doc.ts`).
 * `null` for what is no block of a kind we know.
 * `placeholder`: the place of its slide's layout that it stands in; what the block does not say itself comes from there.
 */
export function readBlock(
  id: string,
  map: Y.Map<unknown>,
  placeholder: Placeholder | null = null,
): Block | null {
  const kind = map.get('kind')
  if (!isKind(kind)) return null
  const place = readPlace(map)
  const said: Said = placeholder ? inPlace(map, placeholder) : map
  const { read, readInPlace } = docOf(kind)
  return {
    id,
    order: orderOf(map),
    frame: readFrame(said.get('frame') ?? (place && writeFrame(usualFrames[roleOf(place)]))),
    reason: cutText(asString(map.get('reason')), 500),
    ...readName(map),
    ...readCondition(map),
    ...readHidden(map),
    ...(asBoolean(map.get('locked')) && { locked: true }),
    ...readGroups(map.get('groups')),
    ...readBuild(map),
    ...readBlockLink(map.get('link')),
    ...(place && { place }),
    ...readFilePlaceholder(map.get('filePlaceholder')),
    ...(placeholder && { follows: { prompt: placeholder.prompt, own: ownKeys(map) } }),
    kind,
    slot: readSlot(map, kind),
    ...(readInPlace ? readInPlace(said, id) : read(map, id)),
  } as Block
}

/** Writes a block into a fresh map that is in its document. Inside a transaction. */
export function writeBlock(map: Y.Map<unknown>, { order }: Ordered, content: BlockContent): void {
  const {
    kind,
    frame,
    slot,
    reason,
    name,
    groups = [],
    condition,
    hidden,
    build,
    link,
    place,
    follows,
  } = content
  const { filePlaceholder } = content
  if (!isKind(kind)) return
  putAll(map, {
    kind,
    order,
    place,
    filePlaceholder: filePlaceholder && [filePlaceholder.type, filePlaceholder.idx],
    frame: writeFrame(frame),
    slot: takesSlot(kind) ? (slot ?? undefined) : undefined,
    reason: reason || undefined,
    name: name || undefined,
    condition,
    hidden: hidden || undefined,
    groups: groups.length > 0 ? groups.map(({ id }) => id) : undefined,
    build: build?.order,
    buildByItem: build?.byItem,
    link,
  })
  docOf(kind).write(map, content)
  if (follows) sayOnly(map, follows.own)
}

/** Leaves to a block's place what the block did not say itself; where it said "none", it says so again. */
function sayOnly(map: Y.Map<unknown>, own: readonly string[]): void {
  const kept = new Set(own)
  for (const key of ownKeys(map)) if (!kept.has(key)) map.delete(key)
  for (const key of kept) if (!map.has(key)) map.set(key, null)
}

export const orderOf = (map: Y.Map<unknown>): string => {
  const order = map.get('order')
  return isOrder(order) ? order : 'a0'
}

function readName(map: Y.Map<unknown>): { readonly name?: string } {
  const name = cutText(asString(map.get('name')), nameLength)
  return name === '' ? {} : { name }
}

/** Whatever stands there that is no plain `false` hides it: what marketing keeps back is shown to none by mistake. */
const readHidden = (map: Y.Map<unknown>): { readonly hidden?: true } =>
  (map.get('hidden') ?? false) === false ? {} : { hidden: true }

/** Each group once: in itself it would have no end. */
function readGroups(value: unknown): { readonly groups?: GroupPath } {
  const ids = Array.isArray(value) ? (value as unknown[]).map((id) => asString(id)).filter(isId) : []
  const path = [...new Set(ids)].slice(0, mostGroups)
  return path.length === 0 ? {} : { groups: path }
}

function readFilePlaceholder(value: unknown): { readonly filePlaceholder?: FilePlaceholder } {
  const [said, index] = Array.isArray(value) ? (value as unknown[]) : []
  const type = filePlaceholderTypes.find((known) => known === said)
  const idx = asNumber(index, -1)
  if (type === undefined || !Number.isInteger(idx) || idx < 0 || idx > mostFileIndex) return {}
  return { filePlaceholder: { type, idx } }
}

/** What leads nowhere is no link. */
function readBlockLink(value: unknown): { readonly link?: string } {
  const link = typeof value === 'string' ? readLink(value) : null
  return link === null ? {} : { link }
}

/** What is no key of an order is none: the block is there with its slide. */
function readBuild(map: Y.Map<unknown>): { readonly build?: Build } {
  const order = map.get('build')
  if (!isOrder(order)) return {}
  return { build: { order, ...(asBoolean(map.get('buildByItem')) && { byItem: true }) } }
}

export function readFrame(value: unknown): Frame {
  const [x, y, w, h, rotation] = Array.isArray(value) ? (value as unknown[]) : []
  return frameOf(
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
