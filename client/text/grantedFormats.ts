import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { formatOfMark, slotFormats, type SlotFormat } from '#shared/model/slotGrant.ts'
import type { TextCommand } from './textCommands.ts'
import { readRunMarks } from './schema/runMarks.ts'

declare module '@tiptap/core' {
  interface Storage {
    grantedFormats: { formats: readonly SlotFormat[] }
  }
}

/**
 * What may be done to the look of these words: everything, or in a slot what marketing grants. The toolbar and the
 * keys go by it, and what is pasted leaves the rest behind; `withinGrant` in `shared` has the last word.
 */
export const GrantedFormats = Extension.create<{ formats: readonly SlotFormat[] }>({
  name: 'grantedFormats',
  addOptions: () => ({ formats: slotFormats }),
  addStorage() {
    return { formats: this.options.formats }
  },
  addProseMirrorPlugins() {
    const { formats } = this.options
    if (slotFormats.every((format) => formats.includes(format))) return []
    return [
      new Plugin({
        props: {
          transformPasted: ({ content, openStart, openEnd }) =>
            new Slice(within(content, formats), openStart, openEnd),
        },
      }),
    ]
  },
})

/** The grant that a command needs; `null`: none. */
export const formatOfCommand: Readonly<Record<TextCommand, SlotFormat | null>> = {
  bold: 'emphasis',
  italic: 'emphasis',
  underline: 'lines',
  strike: 'lines',
  left: 'layout',
  center: 'layout',
  right: 'layout',
  justify: 'layout',
  leftToRight: 'layout',
  rightToLeft: 'layout',
  turn: 'layout',
  bullets: 'lists',
  numbers: 'lists',
  outdent: 'lists',
  indent: 'lists',
  link: 'links',
  superscript: 'lines',
  subscript: 'lines',
  smallCapitals: 'type',
  allCapitals: 'type',
  clear: null,
}

function within(content: Fragment, formats: readonly SlotFormat[]): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const bare = node.mark(node.marks.filter((mark) => isGranted(mark, formats)))
    nodes.push(node.isText ? bare : attributesWithin(bare, formats).copy(within(node.content, formats)))
  })
  return Fragment.from(nodes)
}

/** A mark of the editor may be several of the document's. */
const isGranted = (mark: Mark, formats: readonly SlotFormat[]): boolean =>
  (Object.keys(readRunMarks([mark])) as (keyof typeof formatOfMark)[]).every((key) =>
    formats.includes(formatOfMark[key]),
  )

const noPlace = {
  ...{ textAlign: null, lineSpacing: null, dir: null },
  ...{ indent: null, firstLine: null, spaceBefore: null, tabs: null },
}

function attributesWithin(node: Node, formats: readonly SlotFormat[]): Node {
  if (node.type.name !== 'paragraph') return node
  const noLayout = formats.includes('layout') ? {} : noPlace
  const noList = formats.includes('lists') ? {} : { list: null, level: 0, start: null, more: false }
  return node.type.create({ ...node.attrs, ...noLayout, ...noList }, node.content, node.marks)
}
