import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { doTasks } from '../../processes/doTasks.ts'
import { answerOf, type EncoderAnswer } from '../encoderAnswer.ts'
import { assetLimits } from '../limits.ts'
import { reencode, type EncodedPicture } from '../reencode.ts'
import { drawMetafile } from './drawMetafile.ts'
import { notDrawn } from './encodeMetafile.ts'
import { metafileLimits } from './limits.ts'
import { metafileIn } from './metafileIn.ts'

/** A process of its own for each metafile that is uploaded (`encodeMetafile.ts`), which is told where it lies. */
doTasks<string, EncoderAnswer>((path) => answerOf(async () => encoded(await readFile(path))), metafileLimits)

async function encoded(bytes: Uint8Array): Promise<EncodedPicture> {
  const metafile = await metafileIn(bytes)
  // What is packed may be anything.
  if (!metafile) return await reencode(bytes)
  const drawn = await drawMetafile(metafile).catch(() => null)
  if (!drawn) throw notDrawn()
  const picture = drawn.kind === 'picture' ? await reencode(drawn.bytes) : await pictured(drawn.svg)
  return { ...picture, ...(drawn.isPartial && { partial: true }) }
}

async function pictured(svg: string): Promise<EncodedPicture> {
  const lines = Buffer.from(svg)
  const { inputPixels: limitInputPixels } = assetLimits
  const { data, info } = await sharp(lines, { limitInputPixels }).png().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return { bytes: data, type: 'image/png', width, height, screen: { bytes: lines, type: 'image/svg+xml' } }
}
