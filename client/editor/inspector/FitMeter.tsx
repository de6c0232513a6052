import { useTheme } from '#client/deck/deckParts.ts'
import { fitsOf } from '#shared/blocks/fits.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { Meter } from './Meter.tsx'

/** Whether the words of a part fit their place. */
export function FitMeter({ block, part }: { block: ComposedBlock; part: string }) {
  const fit = fitsOf(block, useTheme().fonts).get(part)
  if (!fit) return null
  const { lines, room, overflows } = fit
  const words = overflows ? 'too long for the box' : `${lines} of ${room} ${room === 1 ? 'line' : 'lines'}`
  return (
    <Meter label="Fits its box" words={words} value={overflows ? room + 1 : lines} max={Math.max(1, room)} />
  )
}
