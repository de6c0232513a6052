import { Extension, extensions } from '@tiptap/core'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { isFromText } from './binding/liveText.ts'
import type { ParagraphAttributes } from './schema/paragraphAttributes.ts'
import { setAttributes } from './schema/paragraphCommands.ts'

/**
 * Where a selection of several paragraphs is taken away or written over, by whatever key, cut or drag, what remains
 * is of the first one's kind: an item stays an item. By itself the editor keeps the last one's kind, or none.
 */
export const FirstParagraph = Extension.create({
  name: 'firstParagraph',
  addProseMirrorPlugins: () => [firstParagraph()],
})

/** TipTap's keys without its clearing of a text that was emptied, which takes the list along. */
export const PlainKeymap = extensions.Keymap.extend({ addProseMirrorPlugins: () => [] })

export const firstParagraph = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, before, { tr }) => {
      const { $from, $to, from } = before.selection
      const [change] = transactions.filter(({ docChanged }) => docChanged)
      if ($from.parent.isTextblock && $from.sameParent($to)) return null
      if (!change || isFromText(change) || !leavesOneLine(change)) return null
      const at = transactions.reduce((position, { mapping }) => mapping.map(position, -1), from)
      const $at = tr.doc.resolve(Math.max(1, at))
      setAttributes(tr, $at.before(1), firstAttributes(before))
      return tr.docChanged ? tr : null
    },
  })

/** Whether nothing, or words of one line, took the selection's place; an item that was pasted brings its own kind. */
function leavesOneLine({ steps }: Transaction): boolean {
  const [step] = steps
  if (!(step instanceof ReplaceStep)) return false
  const { content } = step.slice
  if (content.textBetween(0, content.size, '') === '') return true
  return content.childCount <= 1 && (content.firstChild?.attrs['list'] ?? null) === null
}

const firstAttributes = ({ doc, selection: { from } }: EditorState): ParagraphAttributes =>
  doc.resolve(Math.max(1, from)).parent.attrs as ParagraphAttributes
