import type { TextAddress } from '#shared/model/textAddress.ts'
import { useFit } from '../fit/fitStore.ts'
import { Meter } from './Meter.tsx'

/** Whether the words fit their box, as the browser laid them out. */
export function FitMeter({ at }: { at: TextAddress }) {
  const fit = useFit(at)
  if (!fit) return null
  const { lines, room, overflows } = fit
  const words = overflows ? 'too long for the box' : `${lines} of ${room} ${room === 1 ? 'line' : 'lines'}`
  return (
    <Meter label="Fits its box" words={words} value={overflows ? room + 1 : lines} max={Math.max(1, room)} />
  )
}
