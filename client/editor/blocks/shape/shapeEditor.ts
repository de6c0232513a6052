import { Shapes } from 'lucide-react'
import { presets } from '#shared/blocks/shape/presets.ts'
import { solid } from '#shared/model/color.ts'
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
    make: (frame, { shape }) => ({
      kind: 'shape',
      shape,
      frame,
      ...(presets[shape].open ? strokes : filled),
    }),
  },
}

const words = { role: 'body', valign: 'middle', inset: 12 } as const

const filled = {
  body: { ...words, style: { align: 'center', color: 'background' } },
  surface: { fill: solid('accent1') },
} as const

/** Nothing lies behind the words of what is mere strokes. */
const strokes = {
  body: { ...words, style: { align: 'center' } },
  surface: { stroke: { color: 'accent1', width: 2, dash: 'solid' } },
} as const
