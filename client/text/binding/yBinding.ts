import type { EditorState } from '@tiptap/pm/state'
import type { relativePositionToAbsolutePosition } from '@tiptap/y-tiptap'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

type Mapping = Parameters<typeof relativePositionToAbsolutePosition>[3]

/** What ties an editor to its text in the document, as y-tiptap keeps it. */
export interface YBinding {
  readonly doc: Y.Doc
  readonly type: Y.XmlFragment
  readonly mapping: Mapping
}

/** `null` for an editor that is not, or not yet, tied to a document. */
export function yBindingOf(state: EditorState): YBinding | null {
  const synced = ySyncPluginKey.getState(state) as { readonly binding?: YBinding | null } | undefined
  return synced?.binding ?? null
}
