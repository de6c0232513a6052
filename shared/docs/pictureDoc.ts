import type { Picture } from '#shared/model/block.ts'
import { asNumber, asRecord, asString } from './guards.ts'

const assetHash = /^[0-9a-f]{64}$/

/** A picture as documents hold it, one plain value; `null` for what is none. */
export function readPicture(value: unknown): Picture | null {
  const stored = asRecord(value)
  if (!stored || !assetHash.test(asString(stored['asset']))) return null
  return {
    asset: asString(stored['asset']),
    width: asNumber(stored['width'], 1, 1, 100_000),
    height: asNumber(stored['height'], 1, 1, 100_000),
    alt: asString(stored['alt']).slice(0, 1_000),
  }
}
