import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { metafileLimits } from './limits.ts'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

export const isEnhancedMetafile = (bytes: Uint8Array): boolean =>
  bytes.length > 88 &&
  startsWith(bytes, [1, 0, 0, 0]) &&
  startsWith(bytes.subarray(40), [0x20, 0x45, 0x4d, 0x46])

/** With the header that programs put before it, or bare. */
export const isWindowsMetafile = (bytes: Uint8Array): boolean =>
  bytes.length > 18 &&
  (startsWith(bytes, [0xd7, 0xcd, 0xc6, 0x9a]) ||
    ([1, 2].includes(bytes[0]!) && startsWith(bytes.subarray(1, 4), [0, 9, 0])))

const isPacked = (bytes: Uint8Array): boolean => startsWith(bytes, [0x1f, 0x8b])

/** By the first bytes of a file; what is packed says no more of itself. */
export const mayBeMetafile = (head: Uint8Array): boolean => isPacked(head) || isMetafile(head)

const unpack = promisify(gunzip)

/** The metafile that a file is, also packed as `.emz` and `.wmz` are; `null` for what is none, and for one that is too large. */
export async function metafileIn(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (isPacked(bytes)) {
    const unpacked = await unpack(bytes, { maxOutputLength: metafileLimits.bytes }).catch(() => null)
    return unpacked && isMetafile(unpacked) ? unpacked : null
  }
  return isMetafile(bytes) && bytes.length <= metafileLimits.bytes ? bytes : null
}

const isMetafile = (bytes: Uint8Array): boolean => isEnhancedMetafile(bytes) || isWindowsMetafile(bytes)
