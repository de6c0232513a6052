import type { Stroke } from '#shared/model/color.ts'

/** PowerPoint's `dash` is four widths on and three off, its `sysDot` one and one. */
export function dashArray({ dash, width }: Stroke): string | undefined {
  switch (dash) {
    case 'solid':
      return undefined
    case 'dash':
      return `${width * 4} ${width * 3}`
    case 'dot':
      return `${width} ${width}`
  }
}
