import type { EditorView } from '@tiptap/pm/view'

/** What ProseMirror keeps to itself: it reads what the browser did to the text and to the selection. */
type Observed = EditorView & { readonly domObserver: { flush(): void } }

/**
 * Lets the editor see where the caret is by now. A key moves it at once, and the browser tells of it a moment later;
 * whatever is drawn in between, such as a colleague's letter, would put it back to where it was. Call it before what
 * acts on the caret, and before any change that does not come from this keyboard.
 */
export const readCaret = (view: EditorView): void => (view as Observed).domObserver.flush()
