import { isEnhancedMetafile } from './metafileIn.ts'

/** A metafile as its bitmaps are best drawn, and how much finer than its device has pixels. */
interface Stretched {
  readonly bytes: Buffer
  readonly scale: number
}

/** Leaving pixels out, where Windows' usual way puts those that are too many together bit by bit, which spoils photos. */
const plainly = 3

/** Pixels of bitmaps for one of the device: the converter draws no finer. */
const finest = 4

/** Says of all of a metafile how its bitmaps are made larger and smaller: as people see them, not as old devices did. */
export const stretchedPlainly = (metafile: Uint8Array): Stretched => {
  const bytes = Buffer.from(metafile)
  return isEnhancedMetafile(bytes) ? enhanced(bytes) : { bytes: older(bytes), scale: 1 }
}

const setMode = 21
/** Where in a record of bitmaps it is said where the head of the bitmap is. */
const headAt = new Map([[81, 48], ...[76, 77, 114].map((type) => [type, 84] as const)])

function enhanced(bytes: Buffer): Stretched {
  const first = bytes.readUInt32LE(4)
  let scale = 1
  let at = first
  while (at + 12 <= bytes.length) {
    const type = bytes.readUInt32LE(at)
    const size = bytes.readUInt32LE(at + 4)
    if (size < 8 || at + size > bytes.length) break
    if (type === setMode && size >= 12) bytes.writeUInt32LE(plainly, at + 8)
    scale = Math.max(scale, finenessOf(bytes.subarray(at, at + size), headAt.get(type)))
    at += size
  }
  const mode = Buffer.alloc(12)
  for (const [nth, word] of [setMode, 12, plainly].entries()) mode.writeUInt32LE(word, nth * 4)
  return { bytes: inserted(bytes, first, mode), scale: Math.min(finest, scale) }
}

/** How many pixels a bitmap has for one of those that it covers. */
function finenessOf(record: Buffer, at: number | undefined): number {
  if (at === undefined || at + 4 > record.length) return 1
  const head = record.readUInt32LE(at)
  if (head === 0 || head + 8 > record.length) return 1
  const covered = record.readInt32LE(16) - record.readInt32LE(8) + 1
  return covered > 0 ? record.readInt32LE(head + 4) / covered : 1
}

const oldSetMode = 0x107

function older(bytes: Buffer): Buffer {
  const start = bytes.readUInt32LE(0) === 0x9ac6cdd7 ? 22 : 0
  const first = start + 18
  let at = first
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at) * 2
    if (size < 6 || at + size > bytes.length) break
    if (bytes.readUInt16LE(at + 4) === oldSetMode && size >= 8) bytes.writeUInt16LE(plainly, at + 6)
    at += size
  }
  const mode = Buffer.alloc(8)
  for (const [nth, word] of [4, 0, oldSetMode, plainly].entries()) mode.writeUInt16LE(word, nth * 2)
  return first <= bytes.length ? inserted(bytes, first, mode) : bytes
}

/** Readers go by the records, and take what the header says of their number and length for what it is. */
const inserted = (bytes: Buffer, at: number, record: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), record, bytes.subarray(at)])
