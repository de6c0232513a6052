import type { Shape } from '#shared/blocks/shape/model.ts'
import { solid } from '#shared/model/color.ts'
import { slideSize, type Frame } from '#shared/model/frame.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { Tool } from '#client/deck/editorStore.ts'
import { tidyFrame, type Point } from '../../geometry/rect.ts'

type Drawing = Exclude<Tool, 'select'>

/** What a tool makes, in the theme's own colours and styles. */
export function newBlock(tool: Drawing, frame: Frame, shape: Shape): BlockContent {
  switch (tool) {
    case 'text':
      return { kind: 'text', frame, body: { role: 'body' } }
    case 'shape':
      return {
        kind: 'shape',
        shape,
        frame,
        body: { role: 'body', valign: 'middle', inset: 12, style: { align: 'center', color: 'background' } },
        surface: { fill: solid('accent1') },
      }
    case 'line':
      return { kind: 'line', frame, stroke: { color: 'text', width: 2, dash: 'solid' } }
    case 'image':
      return { kind: 'image', frame }
  }
}

/** Deck pixels. */
const usual: Record<Drawing, { readonly w: number; readonly h: number }> = {
  text: { w: 400, h: 40 },
  shape: { w: 200, h: 140 },
  line: { w: 240, h: 20 },
  image: { w: 400, h: 260 },
}

/** For a click instead of a drag: the usual size about the point; text starts where the pointer is. */
export const frameAtClick = (tool: Drawing, { x, y }: Point): Frame =>
  usualFrame(tool, tool === 'text' ? x : x - usual[tool].w / 2, y)

/** For a key instead of a click: the usual size in the middle of the slide. */
export const frameInMiddle = (tool: Drawing): Frame =>
  usualFrame(tool, (slideSize.width - usual[tool].w) / 2, slideSize.height / 2)

function usualFrame(tool: Drawing, left: number, middle: number): Frame {
  const { w, h } = usual[tool]
  return tidyFrame({ x: Math.round(left), y: Math.round(middle - h / 2), w, h, rotation: 0 })
}
