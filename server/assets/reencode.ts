import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata, type Sharp } from 'sharp'
import {
  notPlainDrawing,
  notPlainText,
  pictureRefusal,
  takenPictures,
  type PictureNature,
} from '#shared/model/pictureKinds.ts'
import { Refusal } from '../errors.ts'
import { assetLimits } from './limits.ts'
import { drawSvg } from './svgDrawing.ts'

/** The two kinds that every PowerPoint shows. */
export type PictureType = 'image/png' | 'image/jpeg'

/** What screens draw in the place of a picture of these kinds: a drawing in its lines, an animation as it moves. */
export type ScreenType = 'image/svg+xml' | 'image/gif'

/** What a picture is that screens draw so. */
export const natureByScreen = (type: string | null | undefined): PictureNature => ({
  ...(type === 'image/gif' && { moves: true }),
  ...(type === 'image/svg+xml' && { drawing: true }),
})

export interface EncodedPicture {
  readonly bytes: Buffer
  readonly type: PictureType
  readonly width: number
  readonly height: number
  readonly screen?: { readonly bytes: Buffer; readonly type: ScreenType }
  /** It moved, and cannot be kept so. */
  readonly stopped?: true
  /** Something in a metafile is not drawn. */
  readonly partial?: true
}

/**
 * Opens a picture by what it is, not by what it is called, and writes it anew: upright, without EXIF (which
 * may say where it was taken), no larger than slides need. Of an animation the first frame, with all of it for screens
 * where it is a GIF within bounds; of an SVG a picture, with its lines. Works on libuv's threads, with an SVG in a
 * process of its own. Throws a `Refusal` for what is no picture, and for metafiles (`metafile/encodeMetafile.ts`).
 */
export async function reencode(bytes: Uint8Array): Promise<EncodedPicture> {
  const found = await fileTypeFromBuffer(bytes)
  const type = !found || found.mime === 'application/xml' ? textType(bytes) : found.mime
  if (type === 'image/svg+xml') return await drawing(bytes)
  if (!takenPictures.includes(type)) throw unsupported(type)
  try {
    return { ...(await encode(bytes)), ...(await movingPart(bytes, type)) }
  } catch (cause) {
    throw unreadable(cause)
  }
}

/** Throws a `Refusal` for a drawing that cannot be kept as it is; whoever can draw it sends a picture of it then. */
async function drawing(bytes: Uint8Array): Promise<EncodedPicture> {
  try {
    const { svg, picture, width, height } = await drawSvg(bytes)
    const screen = { bytes: Buffer.from(svg), type: 'image/svg+xml' } as const
    return { bytes: Buffer.from(picture), type: 'image/png', width, height, screen }
  } catch {
    throw new Refusal(422, notPlainDrawing, notPlainText, 'file')
  }
}

/** All of an animation, written anew without what else its file says. */
async function movingPart(
  bytes: Uint8Array,
  type: string,
): Promise<Pick<EncodedPicture, 'screen' | 'stopped'>> {
  const { pages = 1, width, height } = await sharp(bytes).metadata()
  if (type === 'image/apng') return { stopped: true }
  if (pages <= 1) return {}
  const { frames, framePixels, movingSide: side, movingBytes } = assetLimits
  if (type !== 'image/gif' || pages > frames || pages * width * height > framePixels) return { stopped: true }
  const moving = await sharp(bytes, { animated: true, limitInputPixels: framePixels })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .gif()
    .timeout({ seconds: assetLimits.seconds })
    .toBuffer()
  return moving.length > movingBytes ? { stopped: true } : { screen: { bytes: moving, type: 'image/gif' } }
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
