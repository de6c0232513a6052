import sharp from 'sharp'
import { isThemeColor, themeColors } from '#shared/model/color.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { PlanShape } from '#shared/pptx/plan.ts'
import { inkOf, schemeNames } from '#shared/pptx/planColor.ts'
import type { Media } from './mediaType.ts'
import { tintSvg, type Tint } from './tintSvg.ts'

const sign = '!'

/** A picture's place with a drawing in one colour, which is another file than the drawing itself and goes by its own name. */
export function tinted(shape: PlanShape, theme: Theme): PlanShape {
  if (shape.kind !== 'picture' || shape.tint === null) return shape
  const { tint } = shape
  const place = 'scheme' in tint ? themeColors.find((name) => schemeNames[name] === tint.scheme) : null
  return { ...shape, asset: [shape.asset, inkOf(tint, theme), place ?? ''].join(sign) }
}

/** The picture behind such a name, and its colour; `null`: its own colours. */
export function readTintName(name: string): { readonly picture: string; readonly tint: Tint | null } {
  const [picture = '', hex, place] = name.split(sign)
  if (hex === undefined) return { picture, tint: null }
  return { picture, tint: { hex: hex as Tint['hex'], place: isThemeColor(place) ? place : null } }
}

/** A drawing in one colour: its picture covers what it covered, and so do its lines, where that can be said in lines. */
export async function tintPicture({ drawing, ...still }: Media, tint: Tint): Promise<Media> {
  const ink = { create: { width: 1, height: 1, channels: 4, background: tint.hex } } as const
  const bytes = await sharp(still.bytes)
    .composite([{ input: ink, tile: true, blend: 'in' }])
    .png()
    .toBuffer()
  const lines = drawing && tintSvg(Buffer.from(drawing.bytes).toString(), tint)
  return {
    ...{ extension: 'png', contentType: 'image/png', bytes },
    ...(drawing && lines && { drawing: { ...drawing, bytes: Buffer.from(lines) } }),
  }
}
