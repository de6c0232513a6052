import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Puts maps into each other, `levels` deep, under a key of a map. Returns the innermost. */
export function nest(map: Y.Map<unknown>, key: string, levels: number): Y.Map<unknown> {
  let at = map
  map.doc!.transact(() => {
    for (let level = 0; level < levels; level++) {
      const inner = new Y.Map<unknown>()
      at.set(level === 0 ? key : 'in', inner)
      at = inner
    }
  })
  return at
}

/** An update by which so many pages have each set one key of their own in `facts`, byte for byte as Yjs writes it. */
export function pagesThatWrote(count: number, firstClient = 1_000): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, count)
  for (let at = count - 1; at >= 0; at--) {
    for (const number of [1, firstClient + at, 0, 0x28, 1]) encoding.writeVarUint(encoder, number)
    for (const name of ['facts', `page.${at}`]) encoding.writeVarString(encoder, name)
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, 'x')
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** An update of so many items of a few bytes each that never melt together, by one author. */
export function tinyItems(count: number, client = 7): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, count, client, 0]) encoding.writeVarUint(encoder, number)
  for (let at = 0; at < count; at++) {
    for (const number of [0x08, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, 'list')
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, null)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}
