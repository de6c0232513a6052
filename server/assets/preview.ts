import sharp from 'sharp'
import { assetLimits } from './limits.ts'

/** How browsers alone get it: nothing of it goes into a file. */
export const previewType = 'image/webp'

/** Pixels: twice the size that a list shows it in. */
const box = { width: 480, height: 360 } as const

/** A small one of a stored picture, some kilobytes. Works on libuv's threads. */
export const previewOf = (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: assetLimits.inputPixels })
    .resize({ ...box, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .timeout({ seconds: assetLimits.seconds })
    .toBuffer()
