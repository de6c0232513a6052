import { adjustValues, drawShape, roundedArea, type Outlined } from '../shape/draw.ts'
import type { Layer } from '../shape/preset.ts'
import { presets, shapes, type Shape } from '../shape/presets.ts'
import type { ImageLook } from './model.ts'

/** What a picture may be in: an area without lit and shaded sides, which would lie over the picture. */
export const maskShapes: ReadonlySet<Shape> = new Set(
  shapes.filter((shape) => !presets[shape].open && !presets[shape].shaded),
)

type Masked = Pick<ImageLook, 'shape' | 'adjust' | 'radius'>

/** What a picture is in, in a frame of that size: the areas that show it, and the lines of its border. */
export const maskLayers = ({ shape, adjust, radius }: Masked, w: number, h: number): readonly Layer[] =>
  shape === 'rect' ? roundedArea(w, h, radius) : drawShape({ shape, adjust, frame: { w, h } }).layers

/** The areas that show a picture, as one SVG path. */
export const maskPath = (masked: Masked, w: number, h: number): string => areasOf(maskLayers(masked, w, h))

const areasOf = (layers: readonly Layer[]): string =>
  layers
    .filter(({ fill }) => fill !== 'none')
    .map(({ path }) => path)
    .join('')

/** A shape in a frame as a name; `null` for a rectangle, which hides nothing of its frame. */
export function maskName({ shape, adjust }: Masked, w: number, h: number): string | null {
  if (shape === 'rect') return null
  return [shape, Math.round(w), Math.round(h), ...adjustValues({ shape, adjust })].join('.')
}

/** What a name says: the areas that show, and the size of the frame that they are drawn in. `null`: no such shape. */
export function readMaskName(
  name: string,
): { readonly path: string; readonly w: number; readonly h: number } | null {
  const [known = '', ...numbers] = name.split('.')
  const shape = shapes.find((one) => one === known)
  const [w = 0, h = 0, ...values] = numbers.map(Number)
  if (!shape || !(w > 0 && h > 0)) return null
  const adjust = Object.fromEntries(
    presets[shape].adjusts.map((one, at) => [one.name, values[at] ?? one.usual]),
  )
  const outlined: Outlined = { shape, adjust, frame: { w, h } }
  return { path: areasOf(drawShape(outlined).layers), w, h }
}
