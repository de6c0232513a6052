import type * as Y from 'yjs'
import { isOwnName } from '#shared/model/font.ts'
import { mostOwnFonts, standIns, type OwnFace, type OwnFont } from '#shared/model/ownFont.ts'
import { areWidths } from '#shared/fit/ownWidths.ts'
import { asBoolean, asOneOf, asRecord, asString } from './guards.ts'
import { put } from './ymap.ts'

/** In the root map `theme`, a font the workspace brought under `own.<its name>`, as a whole. */
const prefix = 'own.'

/**
 * The first by their names, in that order, so that all copies of a document read alike in whatever order the fonts
 * came. What comes after those is not read: every theme that is read pays for it.
 */
export function readOwnFonts(map: Y.Map<unknown>): readonly OwnFont[] {
  const first: OwnFont[] = []
  for (const [key, value] of map.entries()) {
    if (!key.startsWith(prefix)) continue
    const name = key.slice(prefix.length)
    const behind = first.findIndex((font) => name < font.name)
    if (behind < 0 && first.length === mostOwnFonts) continue
    const font = isOwnName(name) ? readOwnFont(name, value) : null
    if (!font) continue
    first.splice(behind < 0 ? first.length : behind, 0, font)
    first.length = Math.min(first.length, mostOwnFonts)
  }
  return first
}

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
