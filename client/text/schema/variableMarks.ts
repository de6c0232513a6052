import { Extension } from '@tiptap/core'
import { Mark, type Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'

/**
 * The document keeps no marks on inline nodes, so a variable wears those of the text before it in its
 * paragraph or, at the start, of the text after it. This shows the same while typing.
 */
export const VariableMarks = Extension.create({
  name: 'variableMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, _old, state) =>
          transactions.some(({ docChanged }) => docChanged) ? dressVariables(state.tr) : null,
      }),
    ]
  },
})

/** Puts the marks on; `null` when they are right already. */
export function dressVariables(tr: Transaction): Transaction | null {
  tr.doc.descendants((paragraph, position) => {
    if (!paragraph.isTextblock) return true
    paragraph.forEach((node, offset, index) => {
      if (node.type.name !== 'variable') return
      const marks = marksAround(paragraph, index)
      if (Mark.sameSet(marks, node.marks)) return
      const from = position + 1 + offset
      tr.removeMark(from, from + node.nodeSize)
      for (const mark of marks) tr.addMark(from, from + node.nodeSize, mark)
    })
    return false
  })
  return tr.docChanged ? tr : null
}

function marksAround(paragraph: Node, index: number): readonly Mark[] {
  const nodes = paragraph.content.content
  const nearestFirst = [...nodes.slice(0, index).reverse(), ...nodes.slice(index)]
  return nearestFirst.find(({ isText }) => isText)?.marks ?? Mark.none
}
