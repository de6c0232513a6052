import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ListCount } from '#shared/docs/listCount.ts'
import type { Language } from '#shared/model/language.ts'
import type { Inline, RichText } from '#shared/model/richText.ts'
import { fittedPoints } from '../../slide/fittedPoints.ts'
import {
  listsIn,
  paragraphLooks,
  smallStyle,
  stretchesIn,
  tabStyle,
  type ParagraphLook,
  type Style,
} from '../../slide/paragraphLook.ts'
import { paragraphOf } from '../schema/paragraphAttributes.ts'
import { readRunMarks } from '../schema/runMarks.ts'

interface Drawn {
  readonly language: Language | null
  readonly looks: DecorationSet
}

const key = new PluginKey<Drawn>('paragraph looks')

/** What somebody said that the words of an editor are in; `null`: nobody did. */
export const spokenIn = (state: EditorState): Language | null => key.getState(state)?.language ?? null

/** The words are said to be in another language. Whoever writes them writes on: their editor stays the same. */
export const speak = (state: EditorState, language: Language | null): Transaction =>
  state.tr.setMeta(key, { language })

/** Draws paragraphs and the signs of items as slides have them, so that opening a text moves nothing. */
export const ParagraphLooks = Extension.create<{ language: Language | null }>({
  name: 'paragraphLooks',
  addOptions: () => ({ language: null }),
  addProseMirrorPlugins() {
    const { language: first } = this.options
    const id = `words-${(editors += 1)}`
    const draw = (doc: Node, language: Language | null): Drawn => ({
      language,
      looks: looksIn(doc, id, language),
    })
    return [
      new Plugin<Drawn>({
        key,
        state: {
          init: (_config, { doc }) => draw(doc, first),
          apply(tr, known) {
            const { language } = (tr.getMeta(key) as Pick<Drawn, 'language'> | undefined) ?? known
            return tr.docChanged || language !== known.language ? draw(tr.doc, language) : known
          },
        },
        props: { decorations: (state) => key.getState(state)?.looks },
      }),
    ]
  },
})

/** How many editors there were in this page: the elements of each have names of their own. */
let editors = 0

function looksIn(doc: Node, id: string, language: Language | null): DecorationSet {
  const words = readDoc(doc)
  const looks = paragraphLooks(words, language)
  const items = itemsIn(words, id)
  const drawn: Decoration[] = []
  doc.forEach((node, at, nth) => {
    const look = looks[nth]!
    const item = items[nth]
    const end = at + node.nodeSize
    const attributes = { ...attributesOf(look), ...item?.own }
    if (Object.keys(attributes).length > 0) drawn.push(Decoration.node(at, end, attributes))
    if (item) drawn.push(Decoration.node(at, end, item.around))
    if (look.isMixed) drawn.push(...stretchesOf(node, at + 1, look))
    drawn.push(...apartIn(node, at + 1, nth))
  })
  return DecorationSet.create(doc, drawn)
}

interface ListedItem {
  readonly own: Record<string, string>
  readonly around: Record<string, string>
}

/**
 * What makes one list of the items in a row for those who hear it: how deep each is, and which of how many. One
 * element around all of them would be torn apart and made anew under the caret, so the first item has a list around
 * it that owns the others.
 */
function itemsIn(words: RichText, id: string): readonly (ListedItem | null)[] {
  return listsIn(words).flatMap(({ start, end }) =>
    words.slice(start, end).map(({ list }, nth): ListedItem | null => {
      if (!list) return null
      const own = {
        id: `${id}-${start + nth}`,
        role: 'listitem',
        'aria-level': String(list.level + 1),
        'aria-posinset': String(nth + 1),
        'aria-setsize': String(end - start),
      }
      const others = Array.from({ length: end - start - 1 }, (_, at) => `${id}-${start + 1 + at}`)
      const around =
        nth > 0
          ? { nodeName: 'div', role: 'none' }
          : { nodeName: 'div', role: 'list', ...(others.length > 0 && { 'aria-owns': others.join(' ') }) }
      return { own, around }
    }),
  )
}

/** In a paragraph of several sizes, elements for what has none: bare words, and line breaks. */
function stretchesOf(paragraph: Node, start: number, { sizes }: ParagraphLook): readonly Decoration[] {
  const stretches: Decoration[] = []
  let shown = 0
  paragraph.forEach((node, at) => {
    const size = inlineOf(node).length > 0 ? sizes[shown++] : null
    const isBreak = node.type.name === 'hardBreak'
    if (!isBreak && (!node.isText || node.marks.length > 0)) return
    stretches.push(
      Decoration.inline(start + at, start + at + node.nodeSize, {
        nodeName: 'span',
        ...(isBreak && size && { style: `font-size: ${fittedPoints(size)}` }),
      }),
    )
  })
  return stretches
}

/** Tabs, each with its own stop, and what is smaller in small capitals: as slides draw them. */
function apartIn(paragraph: Node, start: number, nth: number): readonly Decoration[] {
  const drawn: Decoration[] = []
  let tab = 0
  paragraph.forEach(({ text = '', marks }, at) => {
    const { capitals } = readRunMarks(marks)
    if (capitals !== 'small' && !text.includes('\t')) return
    let from = start + at
    for (const { words, kind } of stretchesIn(text, capitals)) {
      const style = kind === 'tab' ? tabStyle(nth, tab++) : kind === 'small' ? smallStyle : null
      if (style)
        drawn.push(Decoration.inline(from, from + words.length, { nodeName: 'span', style: cssText(style) }))
      from += words.length
    }
  })
  return drawn
}

/** What an editor shows, as plain data. */
export function readDoc(doc: Node): RichText {
  const count = new ListCount()
  return doc.children.map((node) => {
    const formats = paragraphOf(node.attrs)
    return {
      ...formats,
      list: count.pass(formats.list, node.childCount === 0),
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

function attributesOf({ style, marker, language, isMixed }: ParagraphLook): Record<string, string> {
  return {
    ...(style && { style: cssText(style) }),
    ...(marker !== null && { 'data-marker': marker }),
    ...(language !== null && { lang: language }),
    ...(isMixed && { 'data-mixed': '' }),
  }
}

const cssText = (style: Style): string =>
  Object.entries(style)
    .map(([name, value]) => `${cssName(name)}: ${String(value)}`)
    .join('; ')

const cssName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
