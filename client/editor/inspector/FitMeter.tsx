import { useFit } from '../fit/fitStore.ts'
import { Meter } from './Meter.tsx'
import type { WordedBlock } from './TextSection.tsx'

/** Whether the words fit their box, as the browser laid them out. */
export function FitMeter({ block }: { block: WordedBlock }) {
  const fit = useFit(block.id)
  if (!fit) return null
  const { lines, room, overflows } = fit
  const words = overflows ? 'too long for the box' : `${lines} of ${room} ${room === 1 ? 'line' : 'lines'}`
  return (
    <Meter label="Fits its box" words={words} value={overflows ? room + 1 : lines} max={Math.max(1, room)} />
  )
}
