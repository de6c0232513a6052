import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import type { FreshLook, FreshLooks, LookValue } from '#shared/model/freshLooks.ts'
import { asRecord } from './guards.ts'
import { transact } from './transact.ts'
import { put } from './ymap.ts'

/**
 * In the root map `theme` under `fresh.<kind>.<key>`, a key each: two who set the fill and the outline of new shapes
 * at once both do, and of two who set one fill it is one of the two.
 */
const prefix = 'fresh.'

const themeMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('theme')

/** Kinds whose new blocks a theme has a say in; a picture brings its own look. */
const freshKinds = ['text', 'shape', 'line', 'table', 'chart'] as const satisfies readonly BlockKind[]
export type FreshKind = (typeof freshKinds)[number]

export const isFreshKind = (kind: unknown): kind is FreshKind => freshKinds.some((known) => known === kind)

/** Takes what is one of whatever a document, a file or a request says; the rest is left out. */
export function asFreshLooks(value: unknown): FreshLooks {
  const said = asRecord(value)
  return Object.fromEntries(
    freshKinds.flatMap((kind) => {
      const look = Object.entries(asRecord(said?.[kind]) ?? {}).filter(
        ([key, own]) => docOf(kind).isLook(key) && isLookValue(own),
      )
      return look.length > 0 ? [[kind, Object.fromEntries(look.sort(byKey)) as FreshLook]] : []
    }),
  )
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** A stroke has three keys, a gradient four, and a fill may have a pattern. */
const isLookValue = (value: unknown): value is LookValue => {
  const record = asRecord(value)
  return record ? isSmall(record, isPart) : isPlain(value)
}

const isPart = (part: unknown, key: string): boolean => {
  const pattern = key === 'pattern' ? asRecord(part) : null
  return pattern ? isSmall(pattern, isPlain) : isPlain(part)
}

const isSmall = (record: object, isGood: (value: unknown, key: string) => boolean): boolean => {
  const entries = Object.entries(record)
  return entries.length <= 6 && entries.every(([key, value]) => isGood(value, key))
}

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= 100)

export function readFreshLooks(doc: Y.Doc): FreshLooks {
  const said: Record<string, Record<string, unknown>> = {}
  for (const [key, value] of themeMap(doc).entries()) {
    const [kind = '', ...rest] = key.startsWith(prefix) ? key.slice(prefix.length).split('.') : []
    if (isFreshKind(kind)) (said[kind] ??= {})[rest.join('.')] = value
  }
  return asFreshLooks(said)
}

/** Sets some of how new blocks of a kind look. `null`: none of it. */
export function changeFreshLook(doc: Y.Doc, kind: FreshKind, look: FreshLook): void {
  transact(doc, () => {
    for (const [key, value] of Object.entries(look)) put(themeMap(doc), `${prefix}${kind}.${key}`, value)
  })
}

/**
 * Sets all of how new blocks of a kind look. Only what differs is written, so that what a colleague says at the same
 * moment of another kind, or of another key, stands.
 */
export function replaceFreshLook(doc: Y.Doc, kind: FreshKind, look: FreshLook): void {
  const said = asFreshLooks({ [kind]: look })[kind] ?? {}
  const own = `${prefix}${kind}.`
  transact(doc, () => {
    for (const key of [...themeMap(doc).keys()])
      if (key.startsWith(own) && !Object.hasOwn(said, key.slice(own.length)))
        put(themeMap(doc), key, undefined)
    changeFreshLook(doc, kind, said)
  })
}

/** New blocks of a kind look as their tool makes them again. */
export const forgetFreshLook = (doc: Y.Doc, kind: FreshKind): void => replaceFreshLook(doc, kind, {})

/** Sets all of how new blocks look, as a saved theme says. Of kinds that it leaves out nothing is said any more. */
export function setFreshLooks(doc: Y.Doc, looks: FreshLooks): void {
  transact(doc, () => freshKinds.forEach((kind) => replaceFreshLook(doc, kind, looks[kind] ?? {})))
}
