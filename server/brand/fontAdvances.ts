import type { FontTables } from './fontTables.ts'

/**
 * How far a font moves the pen for a letter, in em; `null` for one that it lacks. Throws a `RangeError` where the
 * tables are broken. Each look-up is a search in a sorted list, so a large map costs no more than a small one.
 */
export function advancesOf(tables: FontTables): (letter: string) => number | null {
  const [head, hhea] = [tables.get('head'), tables.get('hhea')]
  const [hmtx, cmap] = [tables.get('hmtx'), tables.get('cmap')]
  if (!head || !hhea || !hmtx || !cmap) throw new RangeError('a table of letters is missing')
  const [unitsPerEm, metrics] = [head.bytes.readUInt16BE(18), hhea.bytes.readUInt16BE(34)]
  if (unitsPerEm < 16 || unitsPerEm > 16_384 || metrics === 0) throw new RangeError('no measure of letters')
  const glyphOf = glyphsIn(cmap.bytes)
  return (letter) => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0)
    if (glyph === 0) return null
    const nth = Math.min(glyph, metrics - 1)
    // A woff2 may keep all advances together, behind one byte.
    return hmtx.bytes.readUInt16BE(hmtx.transformed ? 1 + nth * 2 : nth * 4) / unitsPerEm
  }
}

type GlyphOf = (code: number) => number

/** The largest map that is in one of the two usual forms. */
function glyphsIn(cmap: Buffer): GlyphOf {
  const count = Math.min(64, cmap.readUInt16BE(2))
  const maps = Array.from({ length: count }, (_, nth) => 4 + nth * 8)
    .filter(
      (at) => cmap.readUInt16BE(at) === 0 || (cmap.readUInt16BE(at) === 3 && cmap.readUInt16BE(at + 2) !== 0),
    )
    .map((at) => cmap.subarray(cmap.readUInt32BE(at + 4)))
  const ofFormat = (format: number) => maps.find((map) => map.length > 16 && map.readUInt16BE(0) === format)
  const [all, basic] = [ofFormat(12), ofFormat(4)]
  if (all) return groupsOf(all)
  if (basic) return segmentsOf(basic)
  throw new RangeError('no map from letters to glyphs')
}

/** Format 12: groups of characters, sorted. */
function groupsOf(map: Buffer): GlyphOf {
  const groups = map.readUInt32BE(12)
  return (code) => {
    const at = 16 + 12 * firstWhere(groups, (nth) => map.readUInt32BE(16 + nth * 12 + 4) >= code)
    if (at >= 16 + groups * 12 || map.readUInt32BE(at) > code) return 0
    return map.readUInt32BE(at + 8) + code - map.readUInt32BE(at)
  }
}

/** Format 4: segments of characters below U+10000, sorted. */
function segmentsOf(map: Buffer): GlyphOf {
  const segments = map.readUInt16BE(6) >> 1
  const value = (list: number, nth: number): number =>
    map.readUInt16BE(14 + list * segments * 2 + (list > 0 ? 2 : 0) + nth * 2)
  return (code) => {
    const nth = firstWhere(segments, (one) => value(0, one) >= code)
    if (nth >= segments || value(1, nth) > code) return 0
    const [delta, range] = [value(2, nth), value(3, nth)]
    if (range === 0) return (code + delta) & 0xffff
    const at = 16 + 3 * segments * 2 + nth * 2 + range + (code - value(1, nth)) * 2
    const glyph = map.readUInt16BE(at)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** The first of so many for which it holds; `count` where it does for none. It must go on holding from there. */
function firstWhere(count: number, holds: (nth: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
