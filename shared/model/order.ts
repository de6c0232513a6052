import { generateKeyBetween } from 'fractional-indexing'

/** A fractional index: plain string comparison gives the order. Lists live in maps sorted by it. */
export type Order = string

export interface Ordered {
  readonly id: string
  readonly order: Order
}

/** By order, then by id, so that two items placed at once in one gap stand the same way everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * A key that sorts between `before` and `after` (`null`: an end of the list).
 * Keys come from documents, so they may be equal or malformed: then the key goes right after `before`,
 * or to the end, instead of throwing.
 */
export function orderBetween(before: Order | null, after: Order | null): Order {
  const [low, high] = [validOrNull(before), validOrNull(after)]
  try {
    return generateKeyBetween(low, low !== null && high !== null && low >= high ? null : high)
  } catch {
    return generateKeyBetween(null, null)
  }
}

/**
 * The keys to write so that `id` stands at `index` of `sorted`, a list that does not hold it: its own, and where
 * the neighbours there share a key, so that nothing fits between them, those of the equal ones behind it, too.
 */
export const placeAt = (sorted: readonly Ordered[], id: string, index: number): ReadonlyMap<string, Order> =>
  placeAllAt(sorted, [id], index)

/** The same for several that stand there one behind the other; `sorted` holds none of them. */
export function placeAllAt(
  sorted: readonly Ordered[],
  ids: readonly string[],
  index: number,
): ReadonlyMap<string, Order> {
  const at = Math.max(0, Math.min(index, sorted.length))
  const placed = ids.map((id) => ({ id, order: '' }))
  return keysInOrder([...sorted.slice(0, at), ...placed, ...sorted.slice(at)], new Set(ids))
}

/**
 * The keys to write so that a list stands in the order given: those of what moved, and of whatever its own key would
 * put elsewhere.
 */
export function keysInOrder(
  list: readonly Ordered[],
  moved: ReadonlySet<string>,
): ReadonlyMap<string, Order> {
  const keys = new Map<string, Order>()
  let before: Ordered | null = null
  for (const [at, item] of list.entries()) {
    const stays = !moved.has(item.id) && (before === null || byOrder(before, item) < 0)
    const last: Order | null = before?.order ?? null
    const after = stays
      ? null
      : list.slice(at + 1).find(({ id, order }) => !moved.has(id) && (last === null || order > last))
    const order: Order = stays ? item.order : orderBetween(last, after?.order ?? null)
    if (!stays) keys.set(item.id, order)
    before = { id: item.id, order }
  }
  return keys
}

export const isOrder = (value: unknown): value is Order =>
  typeof value === 'string' && validOrNull(value) !== null

function validOrNull(order: Order | null): Order | null {
  if (order === null) return null
  try {
    generateKeyBetween(order, null)
    return order
  } catch {
    return null
  }
}
