import type * as Y from 'yjs'
import { asNumber, asOneOf, asRecord } from '#shared/docs/guards.ts'
import { prefixed, put, putAll, type Said } from '#shared/docs/ymap.ts'
import type { Adjusts, Outlined } from './draw.ts'
import { asDrawing, type Drawing } from './drawing.ts'
import { presets, shapes, type Shape } from './presets.ts'

/** `shape` and `adjust.<shape>.<name>` of a block's map. */
export function readOutline(map: Said): Pick<Outlined, 'shape' | 'adjust'> {
  const shape = readShape(map)
  return { shape, adjust: readAdjusts(map, shape) }
}

const readShape = (map: Said): Shape => asOneOf(map.get('shape'), shapes, 'rect')

/** Each value lies under its shape and its own name, so that no number ever means something else in another shape. */
const prefixOf = (shape: Shape): string => `adjust.${shape}.`

function readAdjusts(map: Said, shape: Shape): Adjusts {
  const known = presets[shape].adjusts.flatMap(({ name, usual, low, high }) => {
    const value = Math.round(asNumber(map.get(prefixOf(shape) + name), usual, low, high))
    return value === usual ? [] : [[name, value] as const]
  })
  return Object.fromEntries(known)
}

/** Makes it another shape; words, look, frame, and the adjust values of every shape it has been, stay. */
export const reshape =
  (shape: Shape) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, { shape, drawing: undefined })

/** An outline of its own: another icon. */
export const redraw =
  (drawing: Drawing) =>
  (map: Y.Map<unknown>): void =>
    put(map, 'drawing', drawing)

export function readDrawing(map: Said): Drawing | null {
  const stored = asRecord(map.get('drawing'))
  return stored && asDrawing(stored['name'], stored['path'])
}

export const readMirrored = (map: Said): { readonly mirrored?: true } =>
  map.get('mirrored') === true ? { mirrored: true } : {}

/** Changes left and right of a shape over. */
export const mirror = (map: Y.Map<unknown>): void =>
  put(map, 'mirrored', map.get('mirrored') === true ? undefined : true)

/** Of the shape that it is. An explicit `undefined` goes back to the usual value. */
export const changeAdjusts =
  (adjust: Readonly<Record<string, number | undefined>>) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, prefixed(prefixOf(readShape(map)), adjust))
