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

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
