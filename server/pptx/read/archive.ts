import { inflateRawSync } from 'node:zlib'
import { importLimits } from './limits.ts'
import { NotImported } from './refusals.ts'

/** A file of a zip, as its directory has it. Sizes are what it says, and held against what comes out. */
export interface ArchiveEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly encrypted: boolean
  /** Where its local header begins. */
  readonly at: number
}

const signatures = {
  entry: 0x02014b50,
  local: 0x04034b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
}
/** Bytes of the record that ends a zip, and of what may stand behind it: a comment, or what a download left there. */
const [endLength, longestTail] = [22, 1024 * 1024]

/** What the directory of a zip lists. Throws `NotImported` where there is none, or where it does not add up. */
export function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start, shift } = directoryOf(view)
  if (count > importLimits.entries) throw new NotImported('bomb')
  const entries: ArchiveEntry[] = []
  let at = start
  while (entries.length < count) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.entry)
      throw new NotImported('damaged')
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number]
    const [name, extra, comment] = lengths
    entries.push(entryAt(bytes, view, at, shift))
    at += 46 + name + extra + comment
  }
  demandOwnBytes(entries, bytes.length)
  return entries
}

/** Each entry has bytes of its own: entries that share some could come to any size together. */
function demandOwnBytes(entries: readonly ArchiveEntry[], all: number): void {
  const together = entries.reduce((sum, { packed }) => sum + packed, 0)
  if (together > all) throw new NotImported('bomb')
}

interface Directory {
  readonly count: number
  readonly start: number
  /** How much later everything lies than it says: bytes that were put before the zip. */
  readonly shift: number
}

function directoryOf(view: DataView): Directory {
  const end = endOf(view)
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ]
  const large = count === 0xffff || start === 0xffffffff ? directory64(view, end) : null
  if (large) return large
  const shift = end - size - start
  if (shift < 0) throw new NotImported('damaged')
  return { count, start: start + shift, shift }
}

/** Whether a zip ends in these bytes, whatever they begin with. */
export const holdsArchive = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(-longestTail)
    .includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]))

function endOf(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - longestTail; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at
  throw new NotImported('damaged')
}

function directory64(view: DataView, end: number): Directory | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== signatures.end64)
    throw new NotImported('damaged')
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
    shift: 0,
  }
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): ArchiveEntry {
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)]
  const name = bytes.subarray(at + 46, at + 46 + nameLength)
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true),
  }
  const extra = { at: at + 46 + nameLength, length: extraLength }
  const { unpacked, packed, at: local } = withLargeSizes(view, sizes, extra)
  return {
    name: new TextDecoder().decode(name),
    packed,
    unpacked,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    at: local + shift,
  }
}

type Sizes = Readonly<Record<'unpacked' | 'packed' | 'at', number>>

/** Sizes beyond 4 GB stand in an extra field of their own, in this order, each only where the short one is full. */
function withLargeSizes(view: DataView, sizes: Sizes, extra: { at: number; length: number }): Sizes {
  const full = (['unpacked', 'packed', 'at'] as const).filter((key) => sizes[key] === 0xffffffff)
  const end = Math.min(extra.at + extra.length, view.byteLength)
  for (let at = extra.at; full.length > 0 && at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1 || at + 4 + 8 * full.length > end) continue
    return {
      ...sizes,
      ...Object.fromEntries(full.map((key, nth) => [key, Number(view.getBigUint64(at + 4 + 8 * nth, true))])),
    }
  }
  return sizes
}

/**
 * The bytes of an entry, of a stored one those of the file itself. No more is unpacked than the directory says, so that
 * a lie costs nothing. Throws `NotImported` where they cannot be had.
 */
export function unpack(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.encrypted) throw new NotImported('password')
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== signatures.local)
    throw new NotImported('damaged')
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new NotImported('damaged')
  if (entry.method === 0) return stored(packed, entry)
  if (entry.method !== 8) throw new NotImported('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch (cause) {
    throw new NotImported((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged', {
      cause,
    })
  }
}

/** What is stored is as long as it says: every bound is held against what it says. */
function stored(packed: Uint8Array, { unpacked }: ArchiveEntry): Uint8Array {
  if (packed.length === unpacked) return packed
  throw new NotImported(packed.length > unpacked ? 'bomb' : 'damaged')
}
