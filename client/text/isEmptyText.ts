import type { Node } from '@tiptap/pm/model'

/** One paragraph with nothing in it, which is also what an editor shows where no words are stored yet. */
export const isEmptyText = (doc: Node): boolean =>
  doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0
