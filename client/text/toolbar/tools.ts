import type { Editor } from '@tiptap/core'
import type { SlotFormat } from '#shared/model/slotGrant.ts'
import type { TextFormat } from './textFormat.ts'

/** What every group of the toolbar works on. */
export interface ToolsProps {
  readonly editor: Editor
  readonly format: TextFormat
  /** Whether these words may wear such a look. */
  readonly may: (format: SlotFormat) => boolean
}
