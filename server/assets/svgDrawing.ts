import { WorkProcess } from '../processes/workProcess.ts'
import type { CleanSvg } from './cleanSvg.ts'
import { assetLimits } from './limits.ts'

/** A drawing as it is kept, and a PNG of it. */
export interface DrawnSvg extends CleanSvg {
  readonly picture: Uint8Array
}

/**
 * Cleans a drawing and draws it, in a process of its own: a few kilobytes of lines across each other take minutes to
 * draw, and nothing ends what draws them but the end of its process. Rejects where it cannot be kept as it is, and
 * where it takes too long. `seconds`: with the start of the process.
 */
export async function drawSvg(
  bytes: Uint8Array,
  seconds: number = assetLimits.drawingSeconds,
): Promise<DrawnSvg> {
  const signal = AbortSignal.timeout(seconds * 1_000)
  const source = new URL('./svgProcess.ts', import.meta.url)
  const one = await WorkProcess.begin<Uint8Array, DrawnSvg, never>({ source })
  try {
    return await one.do(bytes, { signal })
  } catch (cause) {
    throw new Error('It is no drawing that can be kept', { cause })
  } finally {
    await one.end()
  }
}
