import type * as Y from 'yjs'
import { asNumber } from './guards.ts'

/**
 * The schema of documents that this build reads and writes, as one number for all kinds. It rises with every change
 * after which an older client would misread or delete something: a new text node or mark, a renamed key. How older
 * documents come to it stands in `migrations.ts`.
 */
export const schemaVersion = 11

/** A server that went back to an older build meets newer documents, but never ones so far ahead. */
const furthestAhead = 100

/** The schema a document states; 0 for an empty or unmarked one, and for one that no build can have written. */
export function documentSchema(doc: Y.Doc): number {
  const stated = Math.trunc(asNumber(doc.getMap('meta').get('schema'), 0, 0))
  return stated > schemaVersion + furthestAhead ? 0 : stated
}

export function stampSchema(doc: Y.Doc): void {
  if (documentSchema(doc) !== schemaVersion) doc.getMap('meta').set('schema', schemaVersion)
}
