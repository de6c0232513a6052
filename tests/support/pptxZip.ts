import { inflateRawSync } from 'node:zlib'

/** A zip's central directory as it stands, doubles and directory entries too, which libraries hide. */
export interface ZipEntry {
  readonly name: string
  readonly stored: boolean
  readonly bytes: Buffer
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50

export function zipEntries(zip: Uint8Array): readonly ZipEntry[] {
  const file = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = file.length - 22
  if (file.readUInt32LE(end) !== endSignature) throw new Error('Not a zip, or one with a comment')
  const entries: ZipEntry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== entrySignature) throw new Error('Broken central directory')
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28))
    entries.push({ name, ...contents(file, at) })
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function contents(file: Buffer, entry: number): Omit<ZipEntry, 'name'> {
  const local = file.readUInt32LE(entry + 42)
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const packed = file.subarray(start, start + file.readUInt32LE(entry + 20))
  const stored = file.readUInt16LE(entry + 10) === 0
  return { stored, bytes: stored ? packed : inflateRawSync(packed) }
}
