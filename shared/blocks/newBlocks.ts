import { solid } from '#shared/model/color.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { LineContent } from './line/model.ts'
import type { ShapeContent } from './shape/model.ts'
import { presets, type Shape } from './shape/presets.ts'
import { lineCallouts } from './shape/presets/rare.ts'
import type { TextContent } from './text/model.ts'

/** How blocks begin, before a theme has its say: what tools make, and what a file says that new ones look like there. */
export const newBlocks = {
  text: (frame: Frame): TextContent => ({ kind: 'text', frame, body: { role: 'body' } }),
  shape: (frame: Frame, shape: Shape): ShapeContent => ({
    kind: 'shape',
    shape,
    frame,
    body: { ...words, style: { align: 'center', ...(isOnFill(shape) && { color: 'background' }) } },
    surface: {
      ...(!presets[shape].open && { fill: solid('accent1') }),
      ...(isSeenByOutline(shape) && { stroke: { color: 'accent1', width: 2, dash: 'solid' } }),
    },
  }),
  line: (frame: Frame): LineContent => ({
    kind: 'line',
    frame,
    stroke: { color: 'text', width: 2, dash: 'solid' },
  }),
}

const words = { role: 'body', valign: 'middle', inset: 12 } as const

/** Whether what a theme says of new shapes is for one of these: no look hides its words or what it is. */
export function takesLook(shape: Shape, key: string, value: unknown): boolean {
  if (key === 'fill') return presets[shape].open !== true
  if (key === 'style.color') return isOnFill(shape)
  return !(key === 'stroke' && value === null && isSeenByOutline(shape))
}

/** Mere strokes, and the line from a callout to what it is about. */
const isSeenByOutline = (shape: Shape): boolean => presets[shape].open === true || shape in lineCallouts

/** Behind the words of the others lies the slide. */
const isOnFill = (shape: Shape): boolean => presets[shape].open !== true && !hollow.includes(shape)

/** Their words stand in a hole or a bend. */
const hollow: readonly Shape[] = [
  'donut',
  'frame',
  'halfFrame',
  'bentArrow',
  'uturnArrow',
  'curvedRightArrow',
  'curvedLeftArrow',
  'curvedUpArrow',
  'curvedDownArrow',
  'circularArrow',
  'leftCircularArrow',
  'leftRightCircularArrow',
  'swooshArrow',
  'mathEqual',
  'cornerTabs',
  'squareTabs',
  'plaqueTabs',
]
