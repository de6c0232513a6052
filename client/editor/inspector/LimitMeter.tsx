import type { ComposedSlot } from '#shared/model/block.ts'
import { Meter } from './Meter.tsx'

/** Characters against marketing's limit; nothing where there is none. */
export function LimitMeter({ slot: { length, limit } }: { slot: ComposedSlot }) {
  if (limit === null) return null
  const over = length - limit
  const words = over > 0 ? `${over} too many` : `${length} of ${limit}`
  return <Meter label="Characters" words={words} value={length} max={limit} />
}
