import { Node, wrappingInputRule } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    numberedList: { toggleNumberedList: () => ReturnType }
  }
}

const startOf = (value: unknown): number => (typeof value === 'number' ? value : 1)

/** TipTap's own writes `start: 1` and a `type` into every list; the document has a number only where it says something. */
export const NumberedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes() {
    return { start: { default: null, parseHTML: (element) => parseStart(element.getAttribute('start')) } }
  },
  parseHTML() {
    return [{ tag: 'ol' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['ol', HTMLAttributes, 0]
  },
  addCommands() {
    return {
      toggleNumberedList:
        () =>
        ({ commands }) =>
          commands.toggleList(this.name, 'listItem'),
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleNumberedList() }
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,3})[.)]\s$/,
        type: this.type,
        getAttributes: ([, number]) => ({ start: parseStart(number) }),
        joinPredicate: ([, number], node) =>
          node.childCount + startOf(node.attrs['start']) === Number(number),
      }),
    ]
  },
})

/** `null` for the ordinary start at 1, which the document does not state. */
function parseStart(value: string | null | undefined): number | null {
  const start = Math.trunc(Number(value))
  return start > 1 && start <= 9999 ? start : null
}
