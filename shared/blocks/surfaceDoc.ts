import type * as Y from 'yjs'
import { asBoolean, asNumber } from '#shared/docs/guards.ts'
import { readPaint, readStroke } from '#shared/docs/paintDoc.ts'
import { noneFor, putAll, type Said } from '#shared/docs/ymap.ts'
import { bareSurface, type Surface } from '#shared/model/surface.ts'

/** `fill`, `stroke`, `radius`, `shadow` of a block's map. */
export function readSurface(map: Said): Surface {
  const surface: Surface = {
    fill: readPaint(map.get('fill')),
    stroke: readStroke(map.get('stroke')),
    radius: asNumber(map.get('radius'), 0, 0, 2_000),
    shadow: asBoolean(map.get('shadow')),
  }
  return surface.fill || surface.stroke || surface.radius || surface.shadow ? surface : bareSurface
}

export const isSurfaceLook = (key: string): boolean => ['fill', 'stroke', 'radius', 'shadow'].includes(key)

/** `null` removes a fill or a stroke. */
export const changeSurface =
  (surface: Partial<Surface>) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, noneFor(map, surface))
