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

/** Notes beside the slide have the interface's type, whatever their words say, and lead to no slide. */
export const isOnSlide = ({ view }: Editor): boolean => view.dom.closest('[data-words]') !== null
