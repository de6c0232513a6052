import sharp from 'sharp'
import { cleanSvg } from './cleanSvg.ts'
import { assetLimits } from './limits.ts'
import type { DrawnSvg } from './svgDrawing.ts'

/** A process of its own for each drawing (`svgDrawing.ts`). It ends without an answer where there is none. */
process.once('message', (bytes: Uint8Array) => {
  void draw(bytes).then(
    (drawn) => process.send!(drawn),
    () => process.exit(1),
  )
})
// Nobody waits any more. An ordinary end would wait for what is being drawn.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))

async function draw(bytes: Uint8Array): Promise<DrawnSvg> {
  const clean = cleanSvg(bytes)
  const { inputPixels: limitInputPixels } = assetLimits
  return { ...clean, picture: await sharp(Buffer.from(clean.svg), { limitInputPixels }).png().toBuffer() }
}
