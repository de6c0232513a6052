import type { Area, Frame } from '#shared/model/frame.ts'
import { mirroredPath } from './pen.ts'
import { finite } from '#shared/pptx/units.ts'
import { cornered, round } from './presets/corners.ts'
import { presets, type Shape } from './presets.ts'
import { drawnPath, type Drawing } from './drawing.ts'
import { filled, pin, stroked, type Box, type Handle, type Layer } from './preset.ts'

/** Adjust values by DrawingML's names: those that are not its preset's usual ones. */
export type Adjusts = Readonly<Record<string, number>>

/** What of a shape decides its outline. */
export interface Outlined {
  readonly shape: Shape
  readonly adjust: Adjusts
  /** Drawn instead of the shape. */
  readonly drawing?: Drawing | null
  /** Left and right are changed over; its words read as ever. */
  readonly mirrored?: true
  readonly frame: Pick<Frame, 'w' | 'h'>
}

export interface DrawnShape {
  /** Back to front. */
  readonly layers: readonly Layer[]
  readonly words: Area
  readonly handles: readonly Handle[]
}

/** What PowerPoint's preset of the same name draws, in pixels from the frame's corner. */
export function drawShape(shape: Outlined): DrawnShape {
  const box = boxOf(shape.frame)
  const drawing = shape.drawing ? drawn(shape.drawing, box) : formed(shape, box)
  return shape.mirrored ? mirrored(drawing, box) : drawing
}

function formed(shape: Outlined, box: Box): DrawnShape {
  const form = presets[shape.shape].form(box, adjustValues(shape))
  const { words, handles = [] } = form
  const [left, top, right, bottom] = words
  return {
    get layers() {
      return typeof form.outline === 'string' ? [outlined(form.outline)] : form.outline
    },
    words: { x: left, y: top, w: Math.max(0, right - left), h: Math.max(0, bottom - top) },
    handles,
  }
}

const drawn = (drawing: Drawing, { w, h }: Box): DrawnShape => ({
  layers: [{ ...stroked(drawnPath(drawing, w, h)), round: true }],
  words: { x: 0, y: 0, w, h },
  handles: [],
})

const mirrored = (drawing: DrawnShape, { w }: Box): DrawnShape => ({
  get layers() {
    return drawing.layers.map((layer) => ({ ...layer, path: mirroredPath(layer.path, w) }))
  },
  words: { ...drawing.words, x: w - drawing.words.x - drawing.words.w },
  handles: drawing.handles.map((one) => ({ ...one, x: w - one.x })),
})

/** A rectangle with round corners; a radius beyond half of a side is that half. */
export function roundedArea(w: number, h: number, radius: number): readonly Layer[] {
  const box = boxOf({ w, h })
  const corner = round(pin(0, radius, box.s / 2))
  return [outlined(cornered(box, [corner, corner, corner, corner]))]
}

/** What draws it may be on its way (`rare/here.ts`). A picture's outline is a shape's. */
export const isRare = ({ shape }: { readonly kind: string; readonly shape?: Shape }): boolean =>
  shape !== undefined && presets[shape].rare === true

const outlined = (path: string): Layer => ({ ...filled(path), stroke: true })

/** One for each adjust of its preset, whole and inside its bounds. */
export const adjustValues = ({ shape, adjust }: Pick<Outlined, 'shape' | 'adjust'>): readonly number[] =>
  presets[shape].adjusts.map(({ name, usual, low, high }) =>
    Math.round(pin(low, finite(adjust[name] ?? usual, usual), high)),
  )

/** A frame without a side is drawn as a pixel, so that no preset divides by it. */
function boxOf(frame: Pick<Frame, 'w' | 'h'>): Box {
  const [w, h] = [Math.max(1, frame.w), Math.max(1, frame.h)]
  return { w, h, s: Math.min(w, h), cx: w / 2, cy: h / 2 }
}
