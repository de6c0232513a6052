/**
 * Readers of values that a document may hold. A document is written by people's machines and may hold
 * anything: each takes what it knows and a fallback for the rest, and none throws.
 */
export const asString = (value: unknown, fallback = ''): string =>
  typeof value === 'string' ? value : fallback

export const asBoolean = (value: unknown): boolean => value === true

export const asNumber = (value: unknown, fallback: number, low = -1e6, high = 1e6): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : fallback

export const asOneOf = <T extends string>(value: unknown, known: readonly T[], fallback: T): T =>
  known.includes(value as T) ? (value as T) : fallback

/** A plain object, which says of itself all that it says: a key `__proto__` on the wire gives it a parent. */
export const asRecord = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && isPlain(value) ? (value as Record<string, unknown>) : null

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === Object.prototype || parent === null
}
