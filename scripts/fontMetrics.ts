import { existsSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

export interface Face {
  /** As @fontsource calls it: `carlito`. */
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
}

const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese']

/** How far a face moves the pen for a character, in em; `null` for one that it lacks. */
export function advancesOf({ name, bold, italic }: Face): (character: string) => number | null {
  const ending = `${bold ? 700 : 400}-${italic ? 'italic' : 'normal'}.woff`
  const files = subsets.map((subset) => `node_modules/@fontsource/${name}/files/${name}-${subset}-${ending}`)
  const read = files.filter((file) => existsSync(file)).map((file) => readMetrics(readFileSync(file)))
  return (character) => read.map((advance) => advance(character)).find((width) => width !== null) ?? null
}

function readMetrics(woff: Buffer): (character: string) => number | null {
  const tables = tablesOf(woff)
  const unitsPerEm = tables('head').readUInt16BE(18)
  const longMetrics = tables('hhea').readUInt16BE(34)
  const [hmtx, glyphs] = [tables('hmtx'), glyphsOf(tables('cmap'))]
  return (character) => {
    const glyph = glyphs(character.codePointAt(0) ?? 32)
    return glyph === 0 ? null : hmtx.readUInt16BE(Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm
  }
}

/** WOFF 1: a directory of tables, each deflated unless that made it longer. */
function tablesOf(woff: Buffer): (tag: string) => Buffer {
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, at) => 44 + at * 20)
  return (tag) => {
    const entry = entries.find((start) => woff.toString('latin1', start, start + 4) === tag)
    if (entry === undefined) throw new Error(`The font has no table ${tag}`)
    const [offset, packed, length] = [4, 8, 12].map((part) => woff.readUInt32BE(entry + part)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    return packed < length ? inflateSync(bytes) : bytes
  }
}

/** Format 4, the one that every font carries for the characters below U+10000. */
function glyphsOf(cmap: Buffer): (code: number) => number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + at * 8))
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4)
  if (start === undefined) throw new Error('The font has no character map of format 4')
  const segments = cmap.readUInt16BE(start + 6) / 2
  const at = (part: number, segment: number): number =>
    start + 14 + part * segments * 2 + (part > 0 ? 2 : 0) + segment * 2
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      if (code > cmap.readUInt16BE(at(0, segment))) continue
      const first = cmap.readUInt16BE(at(1, segment))
      if (code < first) return 0
      const delta = cmap.readUInt16BE(at(2, segment))
      const range = cmap.readUInt16BE(at(3, segment))
      if (range === 0) return (code + delta) & 0xffff
      const glyph = cmap.readUInt16BE(at(3, segment) + range + (code - first) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
