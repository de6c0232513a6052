import { newBlocks } from '#shared/blocks/newBlocks.ts'
import { Slash } from 'lucide-react'
import type { BlockEditor } from '../blockEditor.ts'

export const lineBlockEditor: BlockEditor<'line'> = {
  name: 'Line',
  of: ({ joins: { start, end } }, nameOf) => {
    const [from, to] = [start && nameOf(start.block), end && nameOf(end.block)]
    return `Line${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}`
  },
  wordless: () => null,
  tool: {
    command: { label: 'Line', icon: Slash, keys: ['l'] },
    hint: 'Press on the slide, or draw the line',
    size: { w: 240, h: 20 },
    beginsAtClick: false,
    asksFor: null,
    make: newBlocks.line,
  },
}
