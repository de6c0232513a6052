import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'

/** Origin of updates that come from disk and need not go there again. */
export const fromStore = Symbol('stored')

/** How long one turn may hold the event loop, in ms. Someone is typing in another room. */
const turnMs = 8

/**
 * Applies stored updates in order, giving the event loop back every few milliseconds. `onTurn` may throw, to give
 * up on a document that is no document of ours.
 */
export async function replay(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  onTurn: () => void = () => undefined,
): Promise<void> {
  let next = 0
  while (next < updates.length) {
    const until = performance.now() + turnMs
    // One transaction per turn: its end costs more than a small update.
    doc.transact(() => {
      do Y.applyUpdate(doc, updates[next++]!, fromStore)
      while (next < updates.length && performance.now() < until)
    }, fromStore)
    onTurn()
    await setImmediate()
  }
}
