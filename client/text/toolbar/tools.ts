import type { Editor } from '@tiptap/core'
import type { TextFormat } from './textFormat.ts'

/** What every group of the toolbar works on. */
export interface ToolsProps {
  readonly editor: Editor
  readonly format: TextFormat
}
