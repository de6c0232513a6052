import * as Y from 'yjs'
import { isAddressKey } from '#shared/model/textAddress.ts'

/** Documents hold what people's machines wrote; anything may stand anywhere. */
export const asMap = (value: unknown): Y.Map<unknown> | null => (value instanceof Y.Map ? value : null)

export const asText = (value: unknown): Y.Text | null =>
  // An XmlText is a text to `instanceof`, but none of ours.
  value instanceof Y.Text && !(value instanceof Y.XmlText) ? value : null

/** Sets `key` only when that changes something, so that an idle control writes nothing. `undefined` deletes. */
export function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  const old = map.get(key)
  if (value === undefined) {
    if (map.has(key)) map.delete(key)
  } else if (JSON.stringify(old) !== JSON.stringify(value)) {
    map.set(key, value)
  }
}

export function putAll(map: Y.Map<unknown>, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) put(map, key, value)
}

/** In a document, "none" is an absent key. */
export const withoutNull = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, (value as unknown) ?? undefined]))

/** Values under keys that begin alike: `style.size`. */
export const prefixed = (prefix: string, values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value as unknown]))

/** The ids, or addresses, in the names of the root types that start with `prefix`. */
export function rootsUnder(doc: Y.Doc, prefix: string): string[] {
  return [...doc.share.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter(isAddressKey)
}

/** A root text, created by being asked for. Two people may ask at once and lose no word: roots are named, not set. */
export const rootText = (doc: Y.Doc, name: string): Y.Text => doc.getText(name)

/** What a map says, or what stands in for it: a block in a place of a layout says itself only what differs. */
export type Said = Pick<Y.Map<unknown>, 'get'>

/**
 * A map's values in which "none" may stand: a block in a place of a layout says none where the place has something,
 * since an absent key means the place's.
 */
export const noneFor = (map: Y.Map<unknown>, values: object): Record<string, unknown> =>
  map.has('place') ? { ...values } : withoutNull(values)
