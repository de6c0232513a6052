import { Mark } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { linkAddress } from '#shared/model/link.ts'

/**
 * A link as the document has it: an address and nothing else. Unsafe ones are not even read. An address
 * pasted over selected words links them; nothing becomes a link by itself.
 */
export const LinkMark = Mark.create({
  name: 'link',
  // Outside all other marks but size and font, as the renderer draws it.
  priority: 1000,
  inclusive: false,
  addAttributes() {
    return { href: { default: null, parseHTML: hrefOf } }
  },
  parseHTML() {
    return [{ tag: 'a[href]', getAttrs: (element) => (hrefOf(element) === null ? false : null) }]
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
            const address = linkAddress(event.clipboardData?.getData('text/plain') ?? '')
            if (view.state.selection.empty || address === null) return false
            // Where no links are granted it takes the words' place, as any other text.
            if (!editor.storage.grantedFormats.formats.includes('links')) return false
            return editor.commands.setMark('link', { href: address })
          },
        },
      }),
    ]
  },
})

const hrefOf = (element: HTMLElement): string | null => linkAddress(element.getAttribute('href') ?? '')
