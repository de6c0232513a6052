import { setImmediate } from 'node:timers/promises'
import type { AssetHash } from '#shared/model/ids.ts'

/** Bytes looked at between two moments at which others may have a turn: one or two milliseconds. */
const atOnce = 64 * 1024

const digits = 64

/**
 * Those of `known` that are named in these bytes, wherever and in whatever: a document's updates, its JSON. Taken for
 * granted is alone that a name is written as it is, so that no form of today's or of tomorrow's hides one.
 */
export async function picturesIn(
  bytes: Uint8Array,
  known: ReadonlySet<AssetHash>,
): Promise<ReadonlySet<AssetHash>> {
  const found = new Set<AssetHash>()
  for (let from = 0; from < bytes.length; from += atOnce) {
    const text = Buffer.from(bytes.subarray(from, from + atOnce + digits - 1)).toString('latin1')
    for (const [run] of text.matchAll(/[0-9a-f]{64,}/g)) {
      for (let at = 0; at + digits <= run.length; at += 1) {
        const hash = run.slice(at, at + digits)
        if (known.has(hash)) found.add(hash)
      }
    }
    await setImmediate()
  }
  return found
}

/** All that a short text names, known or not: what was written by `JSON.stringify`. */
export const picturesNamedIn = (json: string): readonly AssetHash[] => [
  ...new Set(json.match(/(?<=")[0-9a-f]{64}(?=")/g) ?? []),
]
