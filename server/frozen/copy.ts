import type { z } from 'zod'

/** A JSON copy of something that documents or a stage hold, and how each build reads what older ones wrote. */
export interface CopyKind<T> {
  /** Own keys and right types, defaults for what may be left out. */
  readonly guard: z.ZodType<T>
  /** From the form with the number of its place to the next; a copy without a number is form 0. Append only. */
  readonly steps: readonly ((older: unknown) => unknown)[]
}

/** The number that a copy written now carries. */
export const schemaOf = ({ steps }: Pick<CopyKind<unknown>, 'steps'>): number => steps.length

/** The copy with its number, as a column holds it. */
export const writeCopy = <T>(kind: CopyKind<T>, value: T): string =>
  JSON.stringify({ schema: schemaOf(kind), value })

/** What a column holds; `null` where it cannot be read: no JSON, of a newer build, or not what it should be. */
export function maybeCopy<T>(kind: CopyKind<T>, stored: string): T | null {
  const json = maybeJson(stored)
  return isNumbered(json) ? upToDate(kind, json.schema, json.value) : upToDate(kind, 0, json)
}

/** The same for a copy whose number stands beside it. */
export const maybeCopyOf = <T>(kind: CopyKind<T>, schema: number, stored: string): T | null =>
  upToDate(kind, schema, maybeJson(stored))

function upToDate<T>({ guard, steps }: CopyKind<T>, schema: number, older: unknown): T | null {
  if (!Number.isInteger(schema) || schema < 0 || schema > steps.length) return null
  try {
    return guard.safeParse(steps.slice(schema).reduce((value, step) => step(value), older)).data ?? null
  } catch {
    // A step met something that the form it knows never held.
    return null
  }
}

/** Each kind has objects or lists of its own for a value, and none has both of these keys and no other. */
const isNumbered = (json: unknown): json is { readonly schema: number; readonly value: unknown } =>
  typeof json === 'object' &&
  json !== null &&
  Object.keys(json).join() === 'schema,value' &&
  typeof (json as { schema: unknown }).schema === 'number'

function maybeJson(stored: string): unknown {
  try {
    return JSON.parse(stored) as unknown
  } catch {
    return undefined
  }
}
