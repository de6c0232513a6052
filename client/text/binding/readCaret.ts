import type { EditorView } from '@tiptap/pm/view'

/** What ProseMirror keeps to itself: it reads what the browser did to the text and to the selection. */
type Observed = EditorView & {
  readonly domObserver: { flush(): void }
  readonly input: { lastFocus: number }
}

/**
 * Lets the editor see where the caret is by now. A key moves it at once, and the browser tells of it a moment later;
 * whatever is drawn in between, such as a colleague's letter, would put it back to where it was. Call it before what
 * acts on the caret, and before any change that does not come from this keyboard.
 */
export const readCaret = (view: EditorView): void => (view as Observed).domObserver.flush()

/**
 * From a key on, the caret is where its writer wants it. For 200 ms after the focus came, ProseMirror takes a caret at
 * the very start for one that the browser put there by itself, and puts it back: Home, pressed as soon as a text
 * opened, led to its end.
 */
export function trustCaret(view: EditorView): void {
  readCaret(view)
  ;(view as Observed).input.lastFocus = 0
}
