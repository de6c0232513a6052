import { Slash } from 'lucide-react'
import type { BlockEditor } from '../blockEditor.ts'

export const lineBlockEditor: BlockEditor<'line'> = {
  name: 'Line',
  of: () => 'Line',
  wordless: () => null,
  tool: {
    command: { label: 'Line', icon: Slash, keys: ['l'] },
    hint: 'Press on the slide, or draw the line',
    size: { w: 240, h: 20 },
    beginsAtClick: false,
    asksFor: null,
    make: (frame) => ({ kind: 'line', frame, stroke: { color: 'text', width: 2, dash: 'solid' } }),
  },
}
