import * as Y from 'yjs'

type StackItem = Y.UndoManager['undoStack'][number]

/**
 * Words that a colleague wrote into something at the moment I deleted it arrive deleted, and Yjs would forget them at
 * once. They become part of the step that deleted their place, so that taking it back brings them along. Call it after
 * each transaction, before Yjs tidies up.
 */
export function keepLateWords(transaction: Y.Transaction, steps: readonly StackItem[]): void {
  if (transaction.local || steps.length === 0) return
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const isNew = struct.id.clock >= (transaction.beforeState.get(struct.id.client) ?? 0)
    // Values under keys have one winner; of words each counts.
    if (!isNew || !(struct instanceof Y.Item) || struct.parentSub !== null) return
    const place = (struct.parent as Y.AbstractType<unknown>)._item
    const step = place && steps.find(({ deletions }) => Y.isDeleted(deletions, place.id))
    if (!step) return
    struct.keep = true
    addTo(step.deletions, struct)
  })
}

/** Yjs looks things up in a set by halving, so it stays in order. */
function addTo({ clients }: StackItem['deletions'], { id: { client, clock }, length }: Y.Item): void {
  const runs = clients.get(client) ?? []
  clients.set(
    client,
    [...runs, { clock, len: length }].sort((a, b) => a.clock - b.clock),
  )
}
