import { solid } from '#shared/model/color.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { LineContent } from './line/model.ts'
import type { ShapeContent } from './shape/model.ts'
import { presets, type Shape } from './shape/presets.ts'
import type { TextContent } from './text/model.ts'

/** How blocks begin, before a theme has its say: what tools make, and what a file says that new ones look like there. */
export const newBlocks = {
  text: (frame: Frame): TextContent => ({ kind: 'text', frame, body: { role: 'body' } }),
  shape: (frame: Frame, shape: Shape): ShapeContent => ({
    kind: 'shape',
    shape,
    frame,
    ...(presets[shape].open ? strokes : filled),
  }),
  line: (frame: Frame): LineContent => ({
    kind: 'line',
    frame,
    stroke: { color: 'text', width: 2, dash: 'solid' },
  }),
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
