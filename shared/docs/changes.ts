import * as Y from 'yjs'

/**
 * Every type that a transaction changed, and those around it.
 *
 * A root that only a remote update has named so far is a bare type, listed in `changed` alone, and asking the
 * document for it by kind replaces the object: so look roots up in `doc.share` before reading them.
 */
export function changedTypes({ changed, changedParentTypes }: Y.Transaction): ReadonlySet<unknown> {
  return new Set<unknown>([...changed.keys(), ...changedParentTypes.keys()])
}

/** What stood under a key of a map before a transaction changed it; to be asked while it is being told of. */
export const valueBefore = (transaction: Y.Transaction, map: Y.Map<unknown>, key: string): unknown =>
  new Y.YMapEvent(map, transaction, new Set([key])).changes.keys.get(key)?.oldValue
