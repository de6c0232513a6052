import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { replay } from './replay.ts'
import { stateParts } from './stateParts.ts'

/**
 * The same content without what was overwritten or deleted. It applies and encodes, which is seven times
 * faster than `Y.mergeUpdates`, and gives the event loop back every few milliseconds.
 */
export async function compacted(updates: readonly Uint8Array[]): Promise<Uint8Array[] | 'incomplete'> {
  const doc = new Y.Doc()
  try {
    await replay(doc, updates)
    // Something refers to what is not stored. Left as it is: no rewrite may lose it.
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'incomplete'
    const parts: Uint8Array[] = []
    for (const { update } of stateParts(doc)) {
      parts.push(update)
      await setImmediate()
    }
    return parts
  } finally {
    doc.destroy()
  }
}
