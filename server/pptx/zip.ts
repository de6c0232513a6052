import { closeSync, openSync, readSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a package, before it is zipped. Text is deflated; everything else is compressed already and stored. */
export interface PackageFile {
  readonly path: string
  readonly body: string | Uint8Array | FileOnDisk
}

/** A file that is read where the zip has its place for it, so that hundreds of megabytes lie in memory once. */
export interface FileOnDisk {
  readonly path: string
  readonly size: number
}

/** A file that was there when it was looked at, and no more. */
export class FileGone extends Error {
  override readonly name = 'FileGone'
}

/** A text as it lies in a zip. */
export interface Deflated {
  readonly crc: number
  readonly size: number
  readonly bytes: Uint8Array
}

interface Entry {
  readonly name: Buffer
  readonly body: Deflated | Uint8Array | FileOnDisk
  /** How long it is in the zip. */
  readonly length: number
}

/** Bytes of the records before the name of each entry, of its line in the directory, and of what ends all. */
const [localLength, centralLength, endLength] = [30, 46, 22]
/** The first moment that a zip can name, so that the same deck gives the same bytes. */
const beginning = (1 << 21) | (1 << 16)
const version = 20

/**
 * A zip of the files in the order given, without directory entries, which PowerPoint has repaired; less than 4 GB and
 * 65,536 files. Written here, because Node's own zlib takes a tenth of the time that a library in JavaScript takes for
 * checksums and XML. `known`: texts that were deflated already. Throws `FileGone` where a file on
 * disk is gone, and where it is not as it was said to be.
 */
export function zip(files: readonly PackageFile[], known = new Map<string, Deflated>()): Uint8Array {
  const entries = files.map((file) => entryOf(file, known))
  const directoryAt = entries.reduce((sum, { name, length }) => sum + localLength + name.length + length, 0)
  const directoryLength = entries.reduce((sum, { name }) => sum + centralLength + name.length, 0)
  const written = Buffer.alloc(directoryAt + directoryLength + endLength)
  let [at, listedAt] = [0, directoryAt]
  for (const entry of entries) {
    const next = writeEntry(written, at, entry)
    // The line in the directory says the same as the record, and where that is.
    written.writeUInt32LE(0x02014b50, listedAt)
    written.writeUInt16LE(version, listedAt + 4)
    written.copy(written, listedAt + 6, at + 4, at + localLength)
    written.writeUInt32LE(at, listedAt + 42)
    written.set(entry.name, listedAt + centralLength)
    listedAt += centralLength + entry.name.length
    at = next
  }
  written.writeUInt32LE(0x06054b50, listedAt)
  written.writeUInt16LE(entries.length, listedAt + 8)
  written.writeUInt16LE(entries.length, listedAt + 10)
  written.writeUInt32LE(directoryLength, listedAt + 12)
  written.writeUInt32LE(directoryAt, listedAt + 16)
  return new Uint8Array(written.buffer)
}

function entryOf({ path, body }: PackageFile, known: Map<string, Deflated>): Entry {
  const name = Buffer.from(path)
  if (body instanceof Uint8Array) return { name, body, length: body.length }
  if (typeof body !== 'string') return { name, body, length: body.size }
  const text = known.get(body) ?? deflated(body)
  known.set(body, text)
  return { name, body: text, length: text.bytes.length }
}

function deflated(text: string): Deflated {
  const plain = Buffer.from(text)
  return { crc: crc32(plain), size: plain.length, bytes: deflateRawSync(plain) }
}

/** Where the next one begins. */
function writeEntry(to: Buffer, at: number, { name, body, length }: Entry): number {
  const start = at + localLength + name.length
  const place = to.subarray(start, start + length)
  const isDeflated = 'crc' in body
  if (isDeflated) place.set(body.bytes)
  else if (body instanceof Uint8Array) place.set(body)
  else readInto(place, body.path)
  to.writeUInt32LE(0x04034b50, at)
  to.writeUInt16LE(version, at + 4)
  // A name in other letters than ASCII is said to be UTF-8.
  to.writeUInt16LE(/^[\x20-\x7e]*$/.test(name.toString('latin1')) ? 0 : 0x0800, at + 6)
  to.writeUInt16LE(isDeflated ? 8 : 0, at + 8)
  to.writeUInt32LE(beginning, at + 10)
  to.writeUInt32LE(isDeflated ? body.crc : crc32(place), at + 14)
  to.writeUInt32LE(length, at + 18)
  to.writeUInt32LE(isDeflated ? body.size : length, at + 22)
  to.writeUInt16LE(name.length, at + 26)
  to.set(name, at + localLength)
  return start + length
}

function readInto(place: Buffer, path: string): void {
  const file = opened(path)
  try {
    let read = 0
    while (read < place.length) {
      const more = readSync(file, place, read, place.length - read, null)
      if (more === 0) throw new Error(`${path} is shorter than it was`)
      read += more
    }
  } finally {
    closeSync(file)
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'ENOENT' ? new FileGone(path, { cause }) : cause
  }
}
