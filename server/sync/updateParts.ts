import * as Y from 'yjs'
import { causalParts, type Struct } from '../documents/stateParts.ts'

/** Items applied in one turn of the event loop. Made for mischief, each may cost as much as walking a long text. */
const itemsPerTurn = 250

/**
 * A checked update as several that do the same, for an event loop that has others to serve. Items that the
 * document has are left out: they say nothing new, and need not be true.
 */
export function updateParts(doc: Y.Doc, update: Uint8Array, items = itemsPerTurn): Generator<Uint8Array> {
  const { structs, ds } = Y.decodeUpdate(update)
  const written = new Map<number, Struct[]>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip || clock + struct.length <= Y.getState(doc.store, client)) continue
    const earlier = written.get(client)
    if (earlier) earlier.push(struct)
    else written.set(client, [struct])
  }
  return causalParts(written, ds.clients, items)
}
