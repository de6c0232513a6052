import { Mark } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isSafeLink } from '#shared/docs/richTextFormats.ts'

/**
 * A link as the document has it: an address and nothing else. Unsafe ones are not even read. An address
 * pasted over selected words links them; nothing becomes a link by itself.
 */
export const LinkMark = Mark.create({
  name: 'link',
  // Outside all other marks, as the renderer draws it.
  priority: 1000,
  inclusive: false,
  addAttributes() {
    return { href: { default: null } }
  },
  parseHTML() {
    return [
      { tag: 'a[href]', getAttrs: (element) => (isSafeLink(element.getAttribute('href')) ? null : false) },
    ]
  },
  renderHTML({ HTMLAttributes }) {
    return ['a', { ...HTMLAttributes, rel: 'noreferrer' }, 0]
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const address = event.clipboardData?.getData('text/plain').trim()
            if (view.state.selection.empty || !isSafeLink(address)) return false
            return editor.commands.setMark('link', { href: address })
          },
        },
      }),
    ]
  },
})
