import type * as Y from 'yjs'

/** The origin of every edit made through `shared/docs`: what an undo manager tracks and a test can name. */
export const editOrigin = Symbol('duodeck edit')

/** Runs an edit as one transaction: one update on the wire, one step of undo. */
export function transact<T>(doc: Y.Doc, edit: () => T): T {
  return doc.transact(edit, editOrigin)
}
