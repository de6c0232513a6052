/** Metafiles as Windows programs write them, record by record, for tests of what comes in. */

type Part = number | Buffer

/** 32-bit numbers and bytes, one behind the other. */
const joined = (...parts: readonly Part[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      if (typeof part !== 'number') return part
      const number = Buffer.alloc(4)
      number.writeInt32LE(part | 0)
      return number
    }),
  )

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

/** A record of an EMF. */
export function emfRecord(type: number, ...parts: readonly Part[]): Buffer {
  const data = padded(joined(...parts))
  return joined(type, 8 + data.length, data)
}

type Sides = readonly [left: number, top: number, right: number, bottom: number]

/** On a device of ten pixels a millimetre, so that `frame` (hundredths of one) is ten times its pixels. */
export function emf(
  records: readonly Buffer[],
  { bounds = [0, 0, 199, 99], frame }: { readonly bounds?: Sides; readonly frame?: Sides } = {},
): Buffer {
  const [left, top, right, bottom] = bounds
  const all = [...records, emfRecord(14, 0, 16, 20)]
  const length = all.reduce((sum, { length: one }) => sum + one, 88)
  const shown = frame ?? [left * 10, top * 10, (right + 1) * 10, (bottom + 1) * 10]
  const counts = [length, all.length + 1, 1 << 16, 0, 0, 0, 2000, 1000, 200, 100]
  return joined(1, 88, ...bounds, ...shown, 0x464d4520, 0x10000, ...counts, ...all)
}

/** Brushes and pens are objects by number: made, chosen, used. */
export const chosen = (object: number): Buffer => emfRecord(37, object)
export const brush = (object: number, bgr: number): Buffer =>
  Buffer.concat([emfRecord(39, object, 0, bgr, 0), chosen(object)])
export const noPen = chosen(0x80000008)
export const rectangle = (...sides: Sides): Buffer => emfRecord(43, ...sides)

export const filled = (bgr: number, ...sides: Sides): Buffer =>
  Buffer.concat([noPen, brush(1, bgr), rectangle(...sides)])

/** Words from a corner on, each letter `advance` wide. */
export function words(text: string, [x, y]: readonly [number, number], face = 'Arial', advance = 12): Buffer {
  const name = Buffer.alloc(64)
  name.write(face, 'utf16le')
  const font = emfRecord(82, 2, -20, 0, 0, 0, 400, 0, 0, name, Buffer.alloc(228))
  const letters = padded(Buffer.from(text, 'utf16le'))
  const advances = Array.from(text, () => advance)
  const at = [x, y, text.length, 76, 0, 0, 0, 0, 0, 76 + letters.length]
  const scale = Buffer.from(new Float32Array([1, 1]).buffer)
  return Buffer.concat([font, chosen(2), emfRecord(84, 0, 0, 199, 99, 1, scale, ...at, letters, ...advances)])
}

interface Bitmap {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly bytes: Buffer
}

const sourceCopy = 0xcc0020

/** A bitmap over so many pixels. */
export function bitmap(
  { width, height, bits, bytes }: Bitmap,
  [x, y, w, h]: readonly [number, number, number, number],
  operation = sourceCopy,
): Buffer {
  const head = joined(40, width, height, 1 | (bits << 16), 0, bytes.length, 0, 0, 0, 0)
  const offsets = [80, 40, 120, bytes.length]
  const drawn = [0, 0, 199, 99, x, y, 0, 0, width, height, ...offsets, 0, operation, w, h]
  return emfRecord(81, ...drawn, head, bytes)
}

/** Pixels of 24 bits in one colour, row by row. */
export function plainPixels(
  width: number,
  height: number,
  [r, g, b]: readonly [number, number, number],
): Bitmap {
  const row = Buffer.alloc(Math.ceil((width * 3) / 4) * 4)
  for (let at = 0; at < width; at++) row.set([b, g, r], at * 3)
  return { width, height, bits: 24, bytes: Buffer.concat(Array.from({ length: height }, () => row)) }
}

/** Records of GDI+, which an EMF has in a comment. */
export const plus = (...records: readonly Buffer[]): Buffer => {
  const data = joined(0x2b464d45, ...records)
  return emfRecord(70, data.length, data)
}

export function plusRecord(type: number, flags: number, ...parts: readonly Part[]): Buffer {
  const data = joined(...parts)
  return joined(type | (flags << 16), 12 + data.length, data.length, data)
}

/** `isDual`: the same is beside it as records of GDI. */
export const plusHeader = (isDual: boolean): Buffer =>
  plusRecord(0x4001, isDual ? 1 : 0, 0xdbc01002 | 0, 1, 96, 96)
export const plusEnd = plusRecord(0x4002, 0)

/** A rectangle of 16-bit sides in a colour. */
export function plusFilled(argb: number, x: number, y: number, w: number, h: number): Buffer {
  const sides = Buffer.from(new Int16Array([x, y, w, h]).buffer)
  return plusRecord(0x400a, 0xc000, argb, 1, sides)
}

/** A PNG or a JPEG over so many pixels, as Office has pictures. */
export function plusPicture(bytes: Buffer, width: number, height: number, over: readonly number[]): Buffer {
  const image = plusRecord(0x4008, 0x0500, 0xdbc01002 | 0, 1, 0, 0, 0, 0, 1, padded(bytes))
  const sides = Buffer.from(new Float32Array([0, 0, width, height, ...over]).buffer)
  return Buffer.concat([image, plusRecord(0x401a, 0, 0, 2, sides)])
}

/** A record of a WMF: its words of 16 bits. */
export function wmfRecord(type: number, ...said: readonly number[]): Buffer {
  const record = Buffer.alloc(6 + said.length * 2)
  record.writeUInt32LE(record.length / 2)
  record.writeUInt16LE(type, 4)
  for (const [at, word] of said.entries()) record.writeUInt16LE(word & 0xffff, 6 + at * 2)
  return record
}

/** With the header that says how large it is: `width` and `height` in the measure of its records, 96 an inch. */
export function wmf(records: readonly Buffer[], width: number, height: number): Buffer {
  const placed = Buffer.alloc(22)
  placed.writeUInt32LE(0x9ac6cdd7)
  for (const [at, word] of [0, 0, 0, width, height, 96].entries()) placed.writeUInt16LE(word, 4 + at * 2)
  for (let at = 0; at < 20; at += 2)
    placed.writeUInt16LE(placed.readUInt16LE(at) ^ placed.readUInt16LE(20), 20)
  const all = Buffer.concat([
    wmfRecord(0x20b, 0, 0),
    wmfRecord(0x20c, height, width),
    ...records,
    wmfRecord(0),
  ])
  const head = Buffer.alloc(18)
  for (const [at, word] of [1, 9, 0x300].entries()) head.writeUInt16LE(word, at * 2)
  head.writeUInt32LE((18 + all.length) / 2, 6)
  head.writeUInt16LE(8, 10)
  head.writeUInt32LE(200, 12)
  return Buffer.concat([placed, head, all])
}
