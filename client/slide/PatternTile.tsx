import type { Pattern } from '#shared/model/color.ts'
import { isPattern, patternPath } from '#shared/model/patternBits.ts'
import { colorValue } from './colors.ts'

/**
 * A pattern's eight by eight pixels, which a fill repeats. Nothing for one that nobody knows. Its edges are soft: in small
 * pictures of a slide crisp ones took dots away or all between them.
 */
export const PatternTile = ({ id, pattern: { name, front, behind } }: { id: string; pattern: Pattern }) =>
  isPattern(name) && (
    <pattern id={id} patternUnits="userSpaceOnUse" width="8" height="8">
      <rect width="8" height="8" style={{ fill: colorValue(behind) }} />
      <path d={patternPath(name)} style={{ fill: colorValue(front) }} />
    </pattern>
  )
