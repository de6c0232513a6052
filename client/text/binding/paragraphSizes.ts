import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { largestSize } from '../../slide/paragraphSize.ts'

/** Gives a paragraph whose runs all name a size that size, as slides are drawn, so that opening one moves nothing. */
export const ParagraphSizes = Extension.create({
  name: 'paragraphSizes',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => sizesIn(doc),
        apply: (tr, known) => (tr.docChanged ? sizesIn(tr.doc) : known),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})

function sizesIn(doc: Node): DecorationSet {
  const sized: Decoration[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    const size = largestSize(runSizes(node))
    if (size !== null) sized.push(Decoration.node(at, at + node.nodeSize, { style: `font-size: ${size}pt` }))
    return false
  })
  return sized.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, sized)
}

function runSizes(paragraph: Node): (number | null)[] {
  const sizes: (number | null)[] = []
  paragraph.forEach((run) => {
    if (!run.isText) return
    const value: unknown = run.marks.find(({ type }) => type.name === 'textStyle')?.attrs['fontSize']
    const size = typeof value === 'string' ? Number.parseFloat(value) : NaN
    sizes.push(Number.isFinite(size) ? size : null)
  })
  return sizes
}
