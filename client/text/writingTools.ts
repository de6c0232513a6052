import { laterPart } from '../ui/laterPart.ts'
import type { readCopied } from './clipboard/copied.ts'
import type { TextEditor } from './TextEditor.tsx'
import type { TextToolbar } from './TextToolbar.tsx'

/** What writing takes: the editor, its toolbar, and whoever reads what other programs copied. */
export interface WritingTools {
  readonly TextEditor: typeof TextEditor
  readonly TextToolbar: typeof TextToolbar
  readonly readCopied: typeof readCopied
}

/** A fifth of all the editor's code, and nothing that shows before somebody writes: it comes beside the deck. */
export const writingTools = laterPart<WritingTools>(async () => {
  const [editor, toolbar, copied] = await Promise.all([
    import('./TextEditor.tsx'),
    import('./TextToolbar.tsx'),
    import('./clipboard/copied.ts'),
  ])
  return {
    TextEditor: editor.TextEditor,
    TextToolbar: toolbar.TextToolbar,
    readCopied: copied.readCopied,
  }
})
