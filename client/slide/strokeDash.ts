import type { Stroke } from '#shared/model/color.ts'

/** In widths of the line, as PowerPoint's `dash`, `sysDot`, `dashDot` and `lgDash` are. */
export function dashArray({ dash, width }: Stroke): string | undefined {
  switch (dash) {
    case 'solid':
      return undefined
    case 'dash':
      return `${width * 4} ${width * 3}`
    case 'dot':
      return `${width} ${width}`
    case 'dashDot':
      return `${width * 4} ${width * 3} ${width} ${width * 3}`
    case 'longDash':
      return `${width * 8} ${width * 3}`
  }
}
