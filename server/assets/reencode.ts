import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { pictureRefusal, takenPictures } from '#shared/model/pictureKinds.ts'
import { Refusal } from '../errors.ts'
import { assetLimits } from './limits.ts'

/** The two kinds that every PowerPoint shows. */
export type PictureType = 'image/png' | 'image/jpeg'

export interface EncodedPicture {
  readonly bytes: Buffer
  readonly type: PictureType
  readonly width: number
  readonly height: number
}

/**
 * Opens a picture by what it is, not by what it is called, and writes it anew: upright, without EXIF (which
 * may say where it was taken), no larger than slides need. Of an animation the first frame stays.
 * Works on libuv's threads. Throws a `Refusal` for what is no picture.
 */
export async function reencode(bytes: Uint8Array): Promise<EncodedPicture> {
  const found = await fileTypeFromBuffer(bytes)
  if (!found || !takenPictures.includes(found.mime)) throw unsupported(found?.mime ?? textType(bytes))
  try {
    return await encode(bytes)
  } catch (cause) {
    throw unreadable(cause)
  }
}

async function encode(bytes: Uint8Array): Promise<EncodedPicture> {
  const source = sharp(bytes, { limitInputPixels: assetLimits.inputPixels })
  const side = assetLimits.longestSide
  const upright = source
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: assetLimits.seconds })
  const type = typeFor(await source.metadata())
  const { data, info } = await encodeAs[type](upright).toBuffer({ resolveWithObject: true })
  return { bytes: data, type, width: info.width, height: info.height }
}

const encodeAs: Readonly<Record<PictureType, (picture: Sharp) => Sharp>> = {
  'image/png': (picture) => picture.png(),
  'image/jpeg': (picture) => picture.jpeg({ quality: 88, chromaSubsampling: '4:4:4' }),
}

/** Photographs stay small as JPEG; drawings keep their edges, and transparency, as PNG. */
function typeFor({ format, hasAlpha }: Metadata): PictureType {
  const drawn = format === 'png' || format === 'gif'
  return hasAlpha || drawn ? 'image/png' : 'image/jpeg'
}

const unsupported = (type: string): Refusal =>
  new Refusal(415, 'unsupported-picture', pictureRefusal(type), 'file')

/** What is no binary kind may be a drawing in words. */
function textType(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024))
  return /<svg[\s>]/i.test(head) ? 'image/svg+xml' : ''
}

function unreadable(cause: unknown): Refusal {
  const tooMany = cause instanceof Error && /pixel limit/i.test(cause.message)
  return tooMany
    ? new Refusal(
        413,
        'too-large',
        'This picture has too many pixels. Make it smaller than 60 megapixels.',
        'file',
      )
    : new Refusal(
        422,
        'broken-picture',
        'This picture is damaged. Open it, save it anew and try again.',
        'file',
      )
}
