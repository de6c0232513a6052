import { slideSize, type Frame } from '#shared/model/frame.ts'
import { emu, finite, pixels } from '#shared/pptx/units.ts'

/** How a file's slides are laid into ours: as large as they go, in the middle. */
export interface Scale {
  /** Our pixels for one of the file's. */
  readonly factor: number
  readonly left: number
  readonly top: number
}

/** `width`, `height`: EMU of a slide. */
export function scaleFor(width: number, height: number): Scale {
  const [w, h] = [Math.max(1, pixels(width)), Math.max(1, pixels(height))]
  const factor = Math.min(slideSize.width / w, slideSize.height / h)
  return { factor, left: (slideSize.width - w * factor) / 2, top: (slideSize.height - h * factor) / 2 }
}

/** A length in EMU as pixels of ours. */
export const lengthOf = (emu: number, { factor }: Scale): number => finite(pixels(emu) * factor)

/** A place in EMU that is turned, and flipped. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Degrees clockwise. */
  readonly rotation: number
  readonly flipH: boolean
  readonly flipV: boolean
}

/** A part of the file's slide, by shares of it, as a place in the file. */
export function boxOnSlide({ factor, left, top }: Scale, x: number, y: number, w: number, h: number): Box {
  const [width, height] = [slideSize.width - 2 * left, slideSize.height - 2 * top].map((side) =>
    emu(side / factor),
  ) as [number, number]
  return { x: x * width, y: y * height, w: w * width, h: h * height, rotation: 0, flipH: false, flipV: false }
}

/** Hundredths of a pixel are finer than anybody sees. */
export const tidy = (value: number): number => Math.round(finite(value) * 100) / 100

export const frameOf = ({ x, y, w, h, rotation }: Box, scale: Scale): Frame => ({
  x: tidy(lengthOf(x, scale) + scale.left),
  y: tidy(lengthOf(y, scale) + scale.top),
  w: tidy(lengthOf(w, scale)),
  h: tidy(lengthOf(h, scale)),
  rotation: tidy(((rotation % 360) + 360) % 360),
})
