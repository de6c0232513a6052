import { metafileLimits } from './limits.ts'

/** Bytes of a head: without them nothing is opened. */
const headLength = 16

/**
 * A metafile without the bitmaps by which it has more pixels than may be opened, as their heads say, before anything
 * opens one: a few kilobytes may claim gigabytes. `isWhole`: it had none. One that is hidden, in pieces, is left to the
 * fence of the process.
 */
export function withoutHugeBitmaps(metafile: Uint8Array): { bytes: Uint8Array; isWhole: boolean } {
  const bytes = Buffer.from(metafile)
  let left: number = metafileLimits.pixels
  let isWhole = true
  // What may hold one stands at even places.
  for (let at = 0; at + 24 <= bytes.length; at += 2) {
    const pixels = pixelsAt(bytes, at)
    if (pixels <= left) left -= pixels
    else {
      bytes.fill(0, at, at + headLength)
      isWhole = false
    }
  }
  return { bytes, isWhole }
}

/** How many pixels the bitmap has whose head stands here; 0: there is none. */
function pixelsAt(bytes: Buffer, at: number): number {
  const start = bytes.readUInt32BE(at)
  switch (start) {
    case 0x89504e47: // PNG
      return bytes.readUInt32BE(at + 16) * bytes.readUInt32BE(at + 20)
    case 0x47494638: // GIF
      return bytes.readUInt16LE(at + 6) * bytes.readUInt16LE(at + 8)
    case 0x49492a00: // TIFF, in either order of bytes
    case 0x4d4d002a:
      return tiffPixels(bytes, at, start === 0x49492a00)
    case 0x0210c0db: // GDI+
      return bytes.readUInt32LE(at + 4) === 1 ? area(bytes, at + 8) : 0
    case 0x28000000: // Windows, in three lengths
    case 0x6c000000:
    case 0x7c000000:
      return bytes.readUInt16LE(at + 12) === 1 && depths.has(bytes.readUInt16LE(at + 14))
        ? area(bytes, at + 4)
        : 0
    default:
      return start >>> 8 === 0xffd8ff ? jpegPixels(bytes, at) : 0
  }
}

const depths: ReadonlySet<number> = new Set([1, 2, 4, 8, 16, 24, 32])

/** The height of one that begins below is said as less than nothing. */
const area = (bytes: Buffer, at: number): number =>
  Math.abs(bytes.readInt32LE(at)) * Math.abs(bytes.readInt32LE(at + 4))

/** Parts that stand before what says the size: colours, a thumbnail, notes. */
const mostParts = 64

function jpegPixels(bytes: Buffer, from: number): number {
  let at = from + 2
  for (let nth = 0; nth < mostParts && at + 9 <= bytes.length && bytes[at] === 0xff; nth++) {
    const part = bytes[at + 1]!
    if (part >= 0xc0 && part <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(part))
      return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7)
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return 0
}

function tiffPixels(bytes: Buffer, from: number, isLittle: boolean): number {
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const list = from + long(from + 4)
  const sides = [0, 0]
  for (let at = list + 2, nth = 0; nth < mostParts && at + 12 <= bytes.length; at += 12, nth++) {
    const side = short(at) - 256
    if (side === 0 || side === 1) sides[side] = short(at + 2) === 3 ? short(at + 8) : long(at + 8)
  }
  return sides[0]! * sides[1]!
}
