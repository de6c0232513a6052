import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

type Look = 'normal' | 'italic'

/** A font file that comes with the fonts slides are drawn in. */
export const fontFile = (name: string, weight = 400, look: Look = 'normal', ending = 'woff2'): Buffer =>
  readFileSync(`node_modules/@fontsource/${name}/files/${name}-latin-${weight}-${look}.${ending}`)

/** The same as a TTF, of whose table of names `rename` may make another. */
export function ttfFile(name: string, rename = (names: Buffer): Buffer => names): Buffer {
  const woff = fontFile(name, 400, 'normal', 'woff')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, nth) => 44 + nth * 20).map((at) => {
    const tag = woff.toString('latin1', at, at + 4)
    const [offset, packed, length] = [4, 8, 12].map((part) => woff.readUInt32BE(at + part)) as [
      number,
      number,
      number,
    ]
    const stored = woff.subarray(offset, offset + packed)
    const bytes = packed < length ? inflateSync(stored) : stored
    return { tag, bytes: tag === 'name' ? rename(bytes) : bytes }
  })
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  let offset = head.length
  tables.forEach(({ tag, bytes }, nth) => {
    head.write(tag, 12 + nth * 16, 'latin1')
    head.writeUInt32BE(offset, 12 + nth * 16 + 8)
    head.writeUInt32BE(bytes.length, 12 + nth * 16 + 12)
    offset += bytes.length
  })
  return Buffer.concat([head, ...tables.map(({ bytes }) => bytes)])
}

/** A table of names with this one for its family. */
export function namesOf(family: string): Buffer {
  const words = Buffer.from(family, 'utf16le').swap16()
  const names = Buffer.alloc(18)
  ;[0, 1, 18, 3, 1, 0x409, 1, words.length, 0].forEach((value, at) => names.writeUInt16BE(value, at * 2))
  return Buffer.concat([names, words])
}
