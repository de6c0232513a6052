import { newBlocks } from '#shared/blocks/newBlocks.ts'
import { Type } from 'lucide-react'
import type { BlockEditor } from '../blockEditor.ts'

export const textBlockEditor: BlockEditor<'text'> = {
  name: 'Text',
  of: () => 'Text',
  wordless: () => 'empty',
  tool: {
    command: { label: 'Text', icon: Type, keys: ['t'] },
    hint: 'Press on the slide and write, or draw the box first',
    size: { w: 400, h: 40 },
    beginsAtClick: true,
    asksFor: 'words',
    make: newBlocks.text,
  },
}
