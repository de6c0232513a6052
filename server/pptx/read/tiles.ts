import sharp, { type OverlayOptions } from 'sharp'
import type { Picture } from '#shared/model/block.ts'
import type { Area } from '#shared/model/frame.ts'
import { attribute, child, numberOf, type XmlElement } from '../xml/readXml.ts'
import type { Change } from './pictureParts.ts'
import type { Reading } from './reading.ts'
import { lengthOf } from './scale.ts'

type Size = Pick<Picture, 'width' | 'height'>

/** Stored twice as fine as it is shown, and no side longer than this; what it is cut from is as many pixels at the most. */
const [fine, longest, mostPixels] = [2, 4_000, 24_000_000]

/**
 * A fill that repeats its picture, as one picture of all its tiles as large as the frame; `null` for one that does not,
 * and, with a remark, for tiles that are too large.
 * A pixel of the picture is one of the file's slide.
 */
export function tilesOf(
  fill: XmlElement,
  { width, height }: Size,
  { w, h }: Pick<Area, 'w' | 'h'>,
  { scale, remarks }: Reading,
): { readonly size: Size; readonly change: Change } | null {
  const said = child(fill, 'a:tile')
  if (!said) return null
  const flip = attribute(said, 'flip') ?? 'none'
  const [across, down] = [flip.includes('x') ? 2 : 1, flip.includes('y') ? 2 : 1]
  const scaled = (pixels: number, name: string): number =>
    pixels * Math.abs((numberOf(said, name) ?? 100_000) / 100_000) * scale.factor
  const [wide, high] = [scaled(width, 'sx'), scaled(height, 'sy')]
  if (Math.max(wide, high) * fine > longest) {
    remarks.add('A picture that is repeated in large shows once.')
    return null
  }
  const by = Math.min(
    fine,
    longest / Math.max(1, w, h),
    Math.sqrt(mostPixels / ((w + wide * across) * (h + high * down))),
  )
  const pixels = (length: number): number => Math.max(1, Math.round(length * by))
  const size = { width: pixels(w), height: pixels(h) }
  const [tileW, tileH] = [pixels(wide), pixels(high)]
  const [stepW, stepH] = [tileW * across, tileH * down]
  const [shareX, shareY] = sharesOf(attribute(said, 'algn') ?? 'tl')
  const moved = (name: string): number => lengthOf(numberOf(said, name) ?? 0, scale) * by
  const left = startOf((size.width - tileW) * shareX + moved('tx'), stepW)
  const top = startOf((size.height - tileH) * shareY + moved('ty'), stepH)
  return {
    size,
    change: {
      name: `tiles ${[size.width, size.height, tileW, tileH, left, top, flip].join(' ')}`,
      apply: async (picture) => {
        const one = await picture
          .autoOrient()
          .resize({ width: tileW, height: tileH, fit: 'fill' })
          .png()
          .toBuffer()
        const placed = await Promise.all(
          Array.from({ length: across * down }, async (_, nth): Promise<OverlayOptions> => {
            const [column, row] = [nth % across, Math.floor(nth / across)]
            const input = await sharp(one)
              .flop(column === 1)
              .flip(row === 1)
              .png()
              .toBuffer()
            return { input, left: column * tileW, top: row * tileH }
          }),
        )
        const tile = await clear(stepW, stepH).composite(placed).png().toBuffer()
        const sheet = await clear(size.width + stepW, size.height + stepH)
          .composite([{ input: tile, tile: true, gravity: 'northwest' }])
          .png()
          .toBuffer()
        return sharp(sheet).extract({ left: stepW - left, top: stepH - top, ...size })
      },
    },
  }
}

const clear = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })

/** Where the first tile stands, within one step from the side. */
const startOf = (at: number, step: number): number => ((Math.round(at) % step) + step) % step

/** `tl`, `ctr`, `r` … as shares of what is left over. */
const sharesOf = (align: string): readonly [number, number] => [
  /r$/.test(align) && align !== 'ctr' ? 1 : /^(t|b|ctr)$/.test(align) ? 0.5 : 0,
  /^b/.test(align) ? 1 : /^(l|r|ctr)$/.test(align) ? 0.5 : 0,
]
