import type * as Y from 'yjs'

/** The origin of every edit made through `shared/docs`: what an undo manager tracks and a test can name. */
export const editOrigin = Symbol('duodeck edit')

/** Runs an edit as one transaction: one update on the wire, one step of undo. */
export function transact<T>(doc: Y.Doc, edit: () => T): T {
  return doc.transact(edit, editOrigin)
}

/**
 * Keeps Yjs from tidying formats away after somebody else's change. Every copy of the document would do that for
 * itself and send it as an edit of its own: those who may only read would be refused, and an edit on trial would
 * leave something behind. What it tidies is never seen.
 */
export function leaveFormatsAlone(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false
  })
}
