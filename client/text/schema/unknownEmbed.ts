import { Node } from '@tiptap/core'

/**
 * Something in a text that this editor does not know. It keeps its place, so that positions here and in the document
 * count alike and nobody deletes it by opening the text; it is not seen, and nothing that is pasted makes one.
 */
export const UnknownEmbed = Node.create({
  name: 'unknownEmbed',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes() {
    return { value: { default: null, rendered: false } }
  },
  parseHTML: () => [],
  renderHTML: () => ['span', { 'data-unknown': '', contenteditable: 'false' }],
})
