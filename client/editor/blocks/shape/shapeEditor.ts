import { Shapes } from 'lucide-react'
import { solid } from '#shared/model/color.ts'
import type { BlockEditor } from '../blockEditor.ts'
import { shapeNames } from './shapeNames.ts'

export const shapeBlockEditor: BlockEditor<'shape'> = {
  name: 'Shape',
  of: ({ shape }) => shapeNames[shape].label,
  wordless: () => 'empty',
  tool: {
    command: { label: 'Shape', icon: Shapes, keys: ['r'] },
    hint: 'Press on the slide, or draw the shape',
    size: { w: 200, h: 140 },
    beginsAtClick: false,
    asksFor: null,
    make: (frame, { shape }) => ({
      kind: 'shape',
      shape,
      frame,
      body: { role: 'body', valign: 'middle', inset: 12, style: { align: 'center', color: 'background' } },
      surface: { fill: solid('accent1') },
    }),
  },
}
