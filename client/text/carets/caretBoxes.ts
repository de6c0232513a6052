import type { TextPoint } from '#shared/docs/textPoint.ts'
import { rangeOf, wordsOf } from './pointRange.ts'
import type { RemoteCaret } from './remoteCarets.ts'

/** Pixels of the screen, from the layer's own corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface CaretBoxes {
  readonly caret: RemoteCaret
  readonly head: Box
  readonly selection: readonly Box[]
}

/** Where carets stand on the screen. Those in other slides' words, and in a text being written here, have no place. */
export function caretBoxes(carets: readonly RemoteCaret[], page: Element, origin: DOMRect): CaretBoxes[] {
  return carets.flatMap((caret) => {
    const words = wordsOf(caret.head.place, page)
    // A live editor draws the carets in its own text.
    if (!words || words.querySelector('.ProseMirror')) return []
    const head = rangeOf(words, caret.head, caret.head)
    if (!head) return []
    const [first, last] = inOrder(caret)
    const selected = rangeOf(words, first, last)
    const toBox = ({ left, top, width, height }: DOMRect): Box => ({
      x: left - origin.left,
      y: top - origin.top,
      w: width,
      h: height,
    })
    const spot = head.getClientRects()[0] ?? lineOf(head)
    return [
      {
        caret,
        head: { ...toBox(spot), w: 0 },
        selection: selected && !selected.collapsed ? [...selected.getClientRects()].map(toBox) : [],
      },
    ]
  })
}

/** An empty line has no characters to measure; its paragraph is as high as they would be. */
function lineOf({ startContainer }: Range): DOMRect {
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement
  return element?.getBoundingClientRect() ?? new DOMRect()
}

function inOrder({ anchor, head }: RemoteCaret): readonly [TextPoint, TextPoint] {
  const forwards =
    anchor.paragraph < head.paragraph || (anchor.paragraph === head.paragraph && anchor.offset <= head.offset)
  return forwards ? [anchor, head] : [head, anchor]
}
