import { Mark } from '@tiptap/core'
import { capitals } from '#shared/model/richText.ts'

/** Words that are shown in capitals, and stay as they were typed: other programs get them so. */
export const CapitalsMark = Mark.create({
  name: 'capitals',
  addAttributes() {
    return {
      kind: {
        default: 'all',
        parseHTML: (element) => element.dataset['capitals'],
        renderHTML: ({ kind }) => ({ 'data-capitals': String(kind), style: capsCss(String(kind)) }),
      },
    }
  },
  parseHTML() {
    return capitals.map((kind) => ({ tag: `span[data-capitals="${kind}"]`, consuming: false }))
  },
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

/** For programs that know no attribute of ours. */
const capsCss = (kind: string): string =>
  kind === 'small' ? 'font-variant-caps: small-caps' : 'text-transform: uppercase'
