import { Extension } from '@tiptap/core'
import { DOMSerializer, Slice, type Fragment, type Schema } from '@tiptap/pm/model'
import { Plugin, type Selection } from '@tiptap/pm/state'
import { directionOf } from '#shared/model/direction.ts'
import { showToast } from '../../ui/toast.ts'
import { variableLabel } from '../../slide/InlineView.tsx'
import type { Facts } from '../variables/facts.ts'
import { arrivingHtml, sliceOfText } from './arrivingWords.ts'
import type { CopiedCells } from './copiedCells.ts'
import { readCopied, type Copied, type CopiedPicture } from './copied.ts'
import { mostPasted, sayCut } from './mostPasted.ts'

interface CopiedTextOptions {
  readonly facts: Facts | null
  /** Takes a picture that was pasted or dropped into the words; left out, people are told where pictures go. */
  readonly onPicture: ((picture: CopiedPicture) => void) | null
  /** Takes cells that were pasted into a cell; left out, they are words. */
  readonly onCells: ((cells: CopiedCells) => void) | null
}

/**
 * What leaves over the clipboard reads right in other programs, and comes back as it was; what others left there
 * arrives as this editor has it.
 */
export const CopiedText = Extension.create<CopiedTextOptions>({
  name: 'copiedText',
  addOptions: () => ({ facts: null, onPicture: null, onCells: null }),
  addProseMirrorPlugins() {
    const { facts, onPicture, onCells } = this.options
    const takePicture = (copied: Copied | null): boolean => {
      if (!copied || copied.kind === 'words') return false
      if (onPicture) onPicture(copied)
      else showToast('Only words go here. Select the slide, then paste the picture there.')
      return true
    }
    const takeCells = (copied: Copied | null): boolean => {
      if (!onCells || copied?.kind !== 'words' || !copied.cells) return false
      onCells(copied.cells)
      return true
    }
    const takesLists = () => this.editor.storage.grantedFormats.formats.includes('lists')
    const shown = (name: string): string => facts?.valueOf(name) ?? variableLabel(name)
    return [
      new Plugin({
        props: {
          clipboardTextSerializer: (slice) => plainWords(slice, shown),
          clipboardSerializer: new NestingSerializer(this.editor.schema, shown),
          transformPastedHTML: (html) => {
            const { words, isCut } = arrivingHtml(html, takesLists())
            if (isCut) sayCut()
            return words.innerHTML
          },
          clipboardTextParser: (text, at) => {
            if (text.length > mostPasted) sayCut()
            return sliceOfText(text, at, takesLists())
          },
          transformPasted: (slice, { state }) => wholeInEmptyLine(slice, state.selection),
          handlePaste: (_view, { clipboardData }) => {
            const copied = clipboardData && readCopied(clipboardData)
            return takeCells(copied) || takePicture(copied)
          },
          handleDrop: (view, { dataTransfer }) =>
            !view.dragging && takePicture(dataTransfer && readCopied(dataTransfer)),
        },
      }),
    ]
  },
})

/** An item pasted into an empty line brings its sign along; into words it joins the line they stand in. */
function wholeInEmptyLine(slice: Slice, { $from, empty }: Selection): Slice {
  const isItem = slice.content.firstChild?.attrs['list'] != null
  const intoEmptyLine = empty && $from.parent.content.size === 0 && $from.parent.attrs['list'] == null
  return isItem && intoEmptyLine ? new Slice(slice.content, 0, slice.openEnd) : slice
}

function plainWords({ content }: Slice, shown: (name: string) => string): string {
  return content.textBetween(0, content.size, '\n', ({ type, attrs }) => {
    if (type.name === 'hardBreak') return '\n'
    return type.name === 'variable' ? shown(String(attrs['name'])) : ''
  })
}

/** Writes items as the nested lists that HTML knows. Facts show what they stand for; their name goes along unseen. */
class NestingSerializer extends DOMSerializer {
  readonly #shown: (name: string) => string

  constructor(schema: Schema, shown: (name: string) => string) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema))
    this.#shown = shown
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target)
    for (const fact of made.querySelectorAll<HTMLElement>('[data-variable]')) {
      fact.textContent = this.#shown(fact.dataset['variable'] ?? '')
    }
    sayTypeSizes(made)
    sayDirections(made)
    nestItems(made)
    return made
  }
}

/** Other programs shrink no words: they get the size that was chosen. */
function sayTypeSizes(root: HTMLElement | DocumentFragment): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-font-size]'))
    element.style.fontSize = element.dataset['fontSize'] ?? ''
}

/** Other programs know no direction that follows from the words. Coming back, it follows from them again. */
function sayDirections(root: HTMLElement | DocumentFragment): void {
  for (const element of root.querySelectorAll<HTMLElement>('p[dir="auto"]')) {
    if (directionOf(element.textContent) === 'ltr') continue
    element.dir = 'rtl'
    element.dataset['dir'] = 'auto'
  }
}

function nestItems(root: HTMLElement | DocumentFragment): void {
  let lists: HTMLElement[] = []
  for (const element of [...root.children] as HTMLElement[]) {
    const { list, level = '0', start } = element.dataset
    if (!list) {
      lists = []
      continue
    }
    const tag = list === 'number' ? 'OL' : 'UL'
    lists.length = Math.min(lists.length, Number(level) + 1)
    if (lists.at(-1)?.tagName !== tag && lists.length === Number(level) + 1) lists.pop()
    while (lists.length <= Number(level)) {
      const made = document.createElement(tag)
      if (start) made.setAttribute('start', start)
      const parent = lists.at(-1)
      if (parent) (parent.lastElementChild ?? parent.appendChild(document.createElement('li'))).append(made)
      else element.before(made)
      lists.push(made)
    }
    const last = lists.at(-1)!
    const before = last.lastElementChild
    const item: HTMLElement =
      'more' in element.dataset && before instanceof HTMLElement
        ? before
        : last.appendChild(document.createElement('li'))
    for (const name of ['style', 'data-list', 'data-level', 'data-start', 'data-more'])
      element.removeAttribute(name)
    if (element.dir === 'rtl') item.dir = 'rtl'
    item.append(element)
  }
}
