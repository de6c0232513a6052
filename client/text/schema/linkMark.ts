import { Mark } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { linkAddress } from '#shared/model/link.ts'
import { leadsToSlide, readLink } from '#shared/model/slideLink.ts'

/**
 * A link as the document has it: an address or a slide, and nothing else. Unsafe ones are not even read. An address
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
    return [
      { tag: 'a[href], a[data-slide]', getAttrs: (element) => (hrefOf(element) === null ? false : null) },
    ]
  },
  renderHTML({ HTMLAttributes }) {
    const { href, ...attributes } = HTMLAttributes as { readonly href: string }
    return [
      'a',
      { ...attributes, ...(leadsToSlide(href) ? { 'data-slide': href } : { href, rel: 'noreferrer' }) },
      0,
    ]
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

/** A link to a slide is no address: other programs, which get the words by a clipboard, could not follow it. */
const hrefOf = (element: HTMLElement): string | null =>
  readLink(element.dataset['slide'] ?? '') ?? linkAddress(element.getAttribute('href') ?? '')
