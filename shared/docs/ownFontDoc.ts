import type * as Y from 'yjs'
import { isOwnName } from '#shared/model/font.ts'
import { mostOwnFonts, standIns, type OwnFace, type OwnFont } from '#shared/model/ownFont.ts'
import { areWidths } from '#shared/fit/ownWidths.ts'
import { asBoolean, asOneOf, asRecord, asString } from './guards.ts'
import { put } from './ymap.ts'

/** In the root map `theme`, a font the workspace brought under `own.<its name>`, as a whole. */
const prefix = 'own.'

/** In the order of their names, so that all copies of a document read alike. */
export const readOwnFonts = (map: Y.Map<unknown>): readonly OwnFont[] =>
  [...map.keys()]
    .filter((key) => key.startsWith(prefix) && isOwnName(key.slice(prefix.length)))
    .sort()
    .flatMap((key) => readOwnFont(key.slice(prefix.length), map.get(key)) ?? [])
    .slice(0, mostOwnFonts)

export function putOwnFont(map: Y.Map<unknown>, name: string, font: OwnFont | null): void {
  put(map, `${prefix}${name}`, font ? { like: font.like, faces: font.faces } : undefined)
}

function readOwnFont(name: string, value: unknown): OwnFont | null {
  const stored = asRecord(value)
  const faces = Array.isArray(stored?.['faces']) ? stored['faces'].slice(0, 4).flatMap(readFace) : []
  return faces.length === 0 ? null : { name, like: asOneOf(stored?.['like'], standIns, 'Arial'), faces }
}

const hash = /^[0-9a-f]{64}$/

function readFace(value: unknown): OwnFace[] {
  const face = asRecord(value)
  const [asset, widths] = [asString(face?.['asset']), asString(face?.['widths'])]
  if (!face || !hash.test(asset) || !areWidths(widths)) return []
  return [{ bold: asBoolean(face['bold']), italic: asBoolean(face['italic']), asset, widths }]
}
