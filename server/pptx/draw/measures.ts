import type { PlanFrame } from '#shared/pptx/plan.ts'
import type { Emu } from '#shared/pptx/units.ts'

const emuPerInch = 914_400
const emuPerPoint = 12_700

/** pptxgenjs multiplies back and rounds to whole EMU, so nothing is lost. */
export const points = (emu: Emu): number => emu / emuPerPoint

const inches = (emu: Emu): number => emu / emuPerInch

/**
 * A number below 100 is inches to pptxgenjs, one from 100 up is EMU. A side of 0 is said in percent: for a
 * picture it takes the number 0 for "not said" and makes it an inch.
 */
function coordinate(emu: Emu): number | '0%' {
  if (emu === 0) return '0%'
  return inches(emu) < 100 ? inches(emu) : emu
}

/** Place, size and turn, in degrees. */
export const position = ({ x, y, cx, cy, rotation }: PlanFrame) => ({
  x: coordinate(x),
  y: coordinate(y),
  w: coordinate(cx),
  h: coordinate(cy),
  rotate: rotation / 60_000,
})
