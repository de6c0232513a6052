import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ListCount } from '#shared/docs/listCount.ts'
import type { Inline, RichText } from '#shared/model/richText.ts'
import { paragraphLooks, type ParagraphLook } from '../../slide/paragraphLook.ts'
import { paragraphOf } from '../schema/paragraphAttributes.ts'
import { readRunMarks } from '../schema/runMarks.ts'

/** Draws paragraphs and the signs of items as slides have them, so that opening a text moves nothing. */
export const ParagraphLooks = Extension.create({
  name: 'paragraphLooks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => looksIn(doc),
        apply: (tr, known) => (tr.docChanged ? looksIn(tr.doc) : known),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})

function looksIn(doc: Node): DecorationSet {
  const looks = paragraphLooks(readDoc(doc))
  const drawn: Decoration[] = []
  doc.forEach((node, at, nth) => {
    const attributes = attributesOf(looks[nth]!)
    if (attributes) drawn.push(Decoration.node(at, at + node.nodeSize, attributes))
  })
  return DecorationSet.create(doc, drawn)
}

/** What an editor shows, as plain data. */
export function readDoc(doc: Node): RichText {
  const count = new ListCount()
  return doc.children.map((node) => {
    const { list, align, lineSpacing } = paragraphOf(node.attrs)
    return {
      list: count.pass(list, node.childCount === 0),
      align,
      lineSpacing,
      inlines: node.children.flatMap(inlineOf),
    }
  })
}

function inlineOf({ type, text, attrs, marks }: Node): readonly Inline[] {
  if (type.name === 'hardBreak') return [{ kind: 'break' }]
  if (type.name === 'variable')
    return [{ kind: 'variable', name: String(attrs['name']), marks: readRunMarks(marks) }]
  return text === undefined ? [] : [{ kind: 'text', text, marks: readRunMarks(marks) }]
}

function attributesOf({ style, marker }: ParagraphLook): Record<string, string> | null {
  if (!style && marker === null) return null
  const declarations = Object.entries(style ?? {}).map(
    ([name, value]) => `${cssName(name)}: ${String(value)}`,
  )
  return {
    ...(declarations.length > 0 && { style: declarations.join('; ') }),
    ...(marker !== null && { 'data-marker': marker }),
  }
}

const cssName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
