import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/** The tables of a font file, by their tags. A woff2 may hold one in a form of its own. */
export type FontTables = ReadonlyMap<string, { readonly bytes: Buffer; readonly transformed: boolean }>

export const fontLimits = {
  /** Bytes of a file. */
  uploadBytes: 5 * 1024 * 1024,
  /** Bytes that a woff2 may unpack to: a small file can claim to be huge. */
  unpackedBytes: 32 * 1024 * 1024,
  tables: 100,
} as const

/** Of a file that is no font, or none that is taken: what to tell people. */
export class FontRefusal extends Error {
  override readonly name = 'FontRefusal'
}

export type FontType = 'font/woff2' | 'font/ttf' | 'font/otf'

const kinds: Readonly<Record<string, FontType>> = {
  wOF2: 'font/woff2',
  '\0\x01\0\0': 'font/ttf',
  true: 'font/ttf',
  OTTO: 'font/otf',
}

/** What a file is by its first bytes, whatever it is called. Throws a `FontRefusal`. */
export function fontType(file: Buffer): FontType {
  const begins = file.toString('latin1', 0, 4)
  const type = kinds[begins]
  if (type) return type
  if (begins === 'ttcf')
    throw new FontRefusal('This file holds several fonts. Save each as a file of its own, then upload those.')
  if (begins === 'wOFF') throw new FontRefusal('This is an older web font. Upload it as WOFF2, TTF or OTF.')
  throw new FontRefusal('This is no font that can be used. Upload a WOFF2, TTF or OTF file.')
}

/** Throws a `FontRefusal`, a `RangeError` or an error of the decompression where the file is broken. */
export const tablesOf = (file: Buffer): Promise<FontTables> =>
  fontType(file) === 'font/woff2' ? packedTables(file) : Promise.resolve(plainTables(file))

function plainTables(file: Buffer): FontTables {
  const count = file.readUInt16BE(4)
  if (count > fontLimits.tables) throw new RangeError('too many tables')
  const tables = new Map<string, { bytes: Buffer; transformed: boolean }>()
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)]
    tables.set(file.toString('latin1', at, at + 4), {
      bytes: part(file, offset, length),
      transformed: false,
    })
  }
  return tables
}

const unpack = promisify(brotliDecompress)

/** WOFF2: a directory, and all tables packed as one (W3C, WOFF File Format 2.0). Unpacked on libuv's threads. */
async function packedTables(file: Buffer): Promise<FontTables> {
  if (file.toString('latin1', 4, 8) === 'ttcf')
    throw new FontRefusal('This file holds several fonts. Save each as a file of its own, then upload those.')
  const [count, packed] = [file.readUInt16BE(12), file.readUInt32BE(20)]
  if (count > fontLimits.tables) throw new RangeError('too many tables')
  const entries: { tag: string; length: number; transformed: boolean }[] = []
  let at = 48
  for (let nth = 0; nth < count; nth++) {
    const flags = file.readUInt8(at)
    const known = knownTags[flags & 0x3f]
    const tag = known ?? file.toString('latin1', at + 1, at + 5)
    const whole = readBase128(file, at + (known ? 1 : 5))
    // Outlines are kept in another form unless they say that they are not; all else the other way round.
    const outlines = tag === 'glyf' || tag === 'loca'
    const transformed = outlines ? flags >> 6 !== 3 : flags >> 6 !== 0
    const short = transformed ? readBase128(file, whole.next) : whole
    entries.push({ tag, length: short.value, transformed })
    at = short.next
  }
  const bytes = await unpack(part(file, at, packed), { maxOutputLength: fontLimits.unpackedBytes })
  let offset = 0
  return new Map(
    entries.map(({ tag, length, transformed }) => {
      const table = { bytes: part(bytes, offset, length), transformed }
      offset += length
      return [tag, table]
    }),
  )
}

function part(bytes: Buffer, offset: number, length: number): Buffer {
  if (offset + length > bytes.length) throw new RangeError('a table reaches over the end')
  return bytes.subarray(offset, offset + length)
}

/** A number of seven bits a byte, of which each but the last has its eighth set. */
function readBase128(file: Buffer, start: number): { readonly value: number; readonly next: number } {
  let value = 0
  for (let at = start; at < start + 5; at++) {
    const byte = file.readUInt8(at)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + 1 }
  }
  throw new RangeError('a number without an end')
}

/** The tags that a woff2 names by a number. */
const knownTags: readonly string[] = [
  ...['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'],
  ...['prep', 'CFF ', 'VORG', 'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX', 'vhea'],
  ...['vmtx', 'BASE', 'GDEF', 'GPOS', 'GSUB', 'EBSC', 'JSTF', 'MATH', 'CBDT', 'CBLC', 'COLR', 'CPAL'],
  ...['SVG ', 'sbix', 'acnt', 'avar', 'bdat', 'bloc', 'bsln', 'cvar', 'fdsc', 'feat', 'fmtx', 'fvar'],
  ...['gvar', 'hsty', 'just', 'lcar', 'mort', 'morx', 'opbd', 'prop', 'trak', 'Zapf', 'Silf', 'Glat'],
  ...['Gloc', 'Feat', 'Sill'],
]
