import { InputRule, Node, nodePasteRule, type NodeViewRenderer } from '@tiptap/core'
import { isVariableName } from '#shared/model/variables.ts'
import { variableLabel } from '../../slide/InlineView.tsx'
import { besideAtoms } from './besideAtoms.ts'
import { noFacts, type Facts } from '../variables/facts.ts'

const written = '\\{\\{\\s*([a-z][a-zA-Z0-9.]*)\\s*\\}\\}'

/** A fact about the client inside a text: one character to the caret, its value or its name to the eye. */
export const VariableNode = Node.create<{ facts: Facts }>({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,
  // An arrow goes past it; where a click puts the caret, `besideAtoms` says.
  selectable: false,
  addOptions() {
    return { facts: noFacts }
  },
  addAttributes() {
    return {
      name: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-variable'),
        renderHTML: ({ name }) => ({ 'data-variable': String(name) }),
      },
    }
  },
  parseHTML() {
    return [
      {
        tag: 'span[data-variable]',
        getAttrs: (element) => (isVariableName(element.getAttribute('data-variable')) ? null : false),
      },
    ]
  },
  renderHTML({ node, HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'variable' }, `{{${String(node.attrs['name'])}}}`]
  },
  renderText: ({ node }) => `{{${String(node.attrs['name'])}}}`,
  addProseMirrorPlugins: () => [besideAtoms()],
  addNodeView() {
    return variableView(this.options.facts)
  },
  addInputRules() {
    return [
      // TipTap's own rule for nodes would leave the braces before it.
      new InputRule({
        find: new RegExp(`${written}$`),
        handler: ({ state: { tr, doc }, range: { from, to }, match: [, name] }) => {
          tr.replaceWith(from, to, this.type.create({ name }, null, doc.resolve(from).marks()))
        },
      }),
    ]
  },
  addPasteRules() {
    return [
      nodePasteRule({
        find: new RegExp(written, 'g'),
        type: this.type,
        getAttributes: ([, name]) => ({ name }),
      }),
    ]
  },
})

/** Shows the value where the pitch states it, and follows when it changes. */
const variableView =
  (facts: Facts): NodeViewRenderer =>
  ({ node }) => {
    const name = String(node.attrs['name'])
    const dom = document.createElement('span')
    dom.dataset['variable'] = name
    const draw = () => {
      const value = facts.valueOf(name)
      dom.className = value === null ? 'variable' : 'variable-value'
      dom.title = value === null ? `${variableLabel(name)}: not stated yet` : variableLabel(name)
      dom.textContent = value ?? variableLabel(name)
    }
    draw()
    const stop = facts.subscribe(draw)
    return { dom, destroy: stop, ignoreMutation: () => true }
  }
