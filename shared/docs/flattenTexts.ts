import * as Y from 'yjs'
import { newText, writeRichText } from './richTextWrite.ts'
import { readTreeText } from './treeText.ts'
import { asMap } from './ymap.ts'

/** The roots that are texts, in all kinds of documents. */
const textRoots = ['key/', 'fill/', 'points/', 'goal/', 'handover/'] as const

/**
 * Schema 2: every text of a document becomes flat, in its place. A root's old nodes are found in the flat text as
 * what it does not know; a block's old text gives way to a new one under the same key.
 */
export function flattenTexts(doc: Y.Doc): void {
  for (const name of [...doc.share.keys()]) {
    if (textRoots.some((prefix) => name.startsWith(prefix))) flattenRoot(doc.getText(name))
  }
  for (const slide of doc.getMap('slides').values()) {
    for (const block of asMap(asMap(slide)?.get('blocks'))?.values() ?? []) flattenBlock(asMap(block))
  }
}

function flattenRoot(text: Y.Text): void {
  const nodes = (text.toDelta() as { readonly insert: unknown }[]).map(({ insert }) => insert)
  if (nodes.some((node) => node instanceof Y.XmlElement)) writeRichText(text, readTreeText(nodes))
}

function flattenBlock(block: Y.Map<unknown> | null): void {
  const tree = block?.get('text')
  if (tree instanceof Y.XmlFragment) block?.set('text', newText(readTreeText(tree.toArray())))
}
