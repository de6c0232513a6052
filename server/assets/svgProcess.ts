import sharp from 'sharp'
import { doTasks } from '../processes/doTasks.ts'
import { cleanSvg } from './cleanSvg.ts'
import { assetLimits } from './limits.ts'
import type { DrawnSvg } from './svgDrawing.ts'

/** A process of its own for each drawing (`svgDrawing.ts`). */
doTasks<Uint8Array, DrawnSvg>(async (bytes) => {
  const clean = cleanSvg(bytes)
  const { inputPixels: limitInputPixels } = assetLimits
  return { ...clean, picture: await sharp(Buffer.from(clean.svg), { limitInputPixels }).png().toBuffer() }
})
