import { newBlocks } from '#shared/blocks/newBlocks.ts'
import { Shapes } from 'lucide-react'
import { presets } from '#shared/blocks/shape/presets.ts'
import type { BlockEditor } from '../blockEditor.ts'

export const shapeBlockEditor: BlockEditor<'shape'> = {
  name: 'Shape',
  of: ({ shape, drawing }) => (drawing ? `Icon: ${drawing.name.replaceAll('-', ' ')}` : presets[shape].label),
  wordless: ({ drawing }) => (drawing ? null : 'empty'),
  tool: {
    command: { label: 'Shape', icon: Shapes, keys: ['r'] },
    hint: 'Press on the slide, or draw the shape',
    size: { w: 200, h: 140 },
    beginsAtClick: false,
    asksFor: null,
    make: (frame, { shape }) => newBlocks.shape(frame, shape),
  },
}
