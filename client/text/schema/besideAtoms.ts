import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Keeps caret and selection out of what is one character to the text, such as a fact. The browser would put them
 * inside, take no letter there, and let no drag out of it: a press is beside it instead, a second one selects it, a
 * third its paragraph, and a drag from it or to it selects all of it.
 */
export const besideAtoms = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        mousedown: (view, event) => {
          const atom = atomAround(view, event.target)
          if (!atom || !view.editable || event.button !== 0) return false
          event.preventDefault()
          view.focus()
          const around = view.state.doc.resolve(atom.at)
          if (event.detail > 2) select(view, around.start(), around.end())
          else if (event.detail === 2) select(view, atom.at, atom.at + 1)
          else if (event.shiftKey) select(view, view.state.selection.anchor, atom.sideOf(event))
          else dragFrom(view, atom, event)
          return true
        },
      },
    },
    view: (view) => {
      // Once ProseMirror has read where the pointer let go.
      const settle = () => void setTimeout(() => leaveAtom(view))
      document.addEventListener('mouseup', settle)
      return { destroy: () => document.removeEventListener('mouseup', settle) }
    },
  })

function dragFrom(view: EditorView, atom: Atom, event: MouseEvent): void {
  const side = atom.sideOf(event)
  select(view, side, side)
  const move = (now: MouseEvent) => {
    const pos = view.isDestroyed ? undefined : nearestPosition(view, now)
    if (pos === undefined || (pos === side && view.state.selection.empty)) return
    select(view, pos > atom.at ? atom.at : atom.at + 1, pos)
  }
  const end = new AbortController()
  document.addEventListener('mousemove', move, end)
  document.addEventListener('mouseup', () => end.abort(), end)
}

/** In the text also where the pointer has left it. */
function nearestPosition(view: EditorView, { clientX, clientY }: MouseEvent): number | undefined {
  const { left, right, top, bottom } = view.dom.getBoundingClientRect()
  const within = (at: number, from: number, to: number) => Math.max(from + 1, Math.min(to - 1, at))
  return view.posAtCoords({ left: within(clientX, left, right), top: within(clientY, top, bottom) })?.pos
}

/** A drag that ended inside holds all of it, and the browser's selection is that of the text. */
function leaveAtom(view: EditorView): void {
  if (view.isDestroyed || !view.hasFocus()) return
  const atom = atomAround(view, document.getSelection()?.focusNode)
  if (!atom) return
  const { anchor } = view.state.selection
  select(view, anchor, anchor > atom.at ? atom.at : atom.at + 1)
  // Also where the text's own selection was that already.
  view.focus()
}

function select(view: EditorView, anchor: number, head: number): void {
  const { tr, doc } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)))
}

interface Atom {
  /** The position before it. */
  readonly at: number
  /** The position beside it that a point is nearer to. */
  readonly sideOf: (point: { readonly clientX: number }) => number
}

function atomAround(view: EditorView, node: EventTarget | null | undefined): Atom | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null
  const dom = element?.closest('[contenteditable="false"]')
  if (!dom || !view.dom.contains(dom)) return null
  const at = view.posAtDOM(dom, 0, -1)
  if (view.nodeDOM(at) !== dom) return null
  const { left, width } = dom.getBoundingClientRect()
  const startsRight = getComputedStyle(dom).direction === 'rtl'
  return { at, sideOf: ({ clientX }) => (clientX > left + width / 2 === startsRight ? at : at + 1) }
}
