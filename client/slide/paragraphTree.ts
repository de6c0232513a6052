import type { Paragraph, RichText } from '#shared/model/richText.ts'

/** Flat paragraphs as the nested lists that HTML, screen readers and the live editor know. */
export type TextNode =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | {
      readonly kind: 'list'
      readonly list: 'bullet' | 'number'
      /** The number of the first item. */
      readonly start: number
      readonly items: readonly (readonly TextNode[])[]
    }

/** Paragraphs deeper than `level` become lists; a change of kind starts a new list. */
export function paragraphTree(text: RichText, level = -1): readonly TextNode[] {
  const nodes: TextNode[] = []
  for (let at = 0; at < text.length;) {
    const head = text[at]!
    if (depth(head) <= level) {
      nodes.push({ kind: 'paragraph', paragraph: head })
      at += 1
      continue
    }
    const end = listEnd(text, at, level + 1)
    nodes.push(listNode(text.slice(at, end), level + 1))
    at = end
  }
  return nodes
}

const depth = (paragraph: Paragraph): number => paragraph.list?.level ?? -1

function listEnd(text: RichText, start: number, level: number): number {
  const kind = text[start]!.list?.kind
  const end = text.findIndex(
    (p, at) => at > start && (depth(p) < level || (depth(p) === level && p.list?.kind !== kind)),
  )
  return end < 0 ? text.length : end
}

/** An item starts at every paragraph of this level with a number of its own; deeper ones belong to it. */
function listNode(run: RichText, level: number): TextNode {
  const starts = run.flatMap((p, at) =>
    at === 0 || (depth(p) === level && p.list?.ordinal !== null) ? [at] : [],
  )
  return {
    kind: 'list',
    list: run[0]!.list?.kind ?? 'bullet',
    start: run[0]!.list?.ordinal ?? 1,
    items: starts.map((start, nth) => paragraphTree(run.slice(start, starts[nth + 1] ?? run.length), level)),
  }
}
