import { solid, type Color, type Paint, type Stroke } from '#shared/model/color.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import type { TableCell, Tabled } from './grid.ts'
import type { TableLook } from './model.ts'
import type { Span } from './spans.ts'

/** What the place of a cell gives it: the words of a header are bold, on the accent in the background's colour. */
export function placeStyle(
  look: Pick<TableLook, 'headers' | 'accent'>,
  row: number,
  column: number,
): Partial<TextStyle> {
  if (look.headers.row && row === 0) return { bold: true, color: onAccent(look.accent) }
  return look.headers.column && column === 0 ? { bold: true } : {}
}

const onAccent = (accent: Color): Color =>
  accent === 'background' || accent === 'background2' ? 'text' : 'background'

/** A cell's own fill, else its header's or its band's. */
export function cellFill(look: TableLook, cell: Pick<TableCell, 'fill'>, row: number): Paint | null {
  if (cell.fill) return cell.fill
  if (look.headers.row && row === 0) return solid(look.accent)
  const nth = row - (look.headers.row ? 1 : 0)
  return look.banded && nth % 2 === 0 ? solid(look.accent, bandAlpha) : null
}

const bandAlpha = 0.12

export interface CellBorders {
  readonly left: Stroke | null
  readonly top: Stroke | null
  readonly right: Stroke | null
  readonly bottom: Stroke | null
}

/** The lines at a cell's sides. Two cells that touch say the same of the line between them. */
export function cellBorders(
  { borders: { kind, stroke }, direction }: TableLook & Pick<Tabled, 'direction'>,
  span: Span,
  size: { readonly rows: number; readonly columns: number },
): CellBorders {
  const [first, last] = [span.row === 0, span.row + span.rows === size.rows]
  const ends = [span.column === 0, span.column + span.columns === size.columns] as const
  const [leftmost, rightmost] = direction === 'rtl' ? [ends[1], ends[0]] : ends
  const line = (isOuter: boolean, isBetweenRows: boolean): Stroke | null => {
    const drawn = kind === 'all' || (kind === 'rows' && isBetweenRows) || (kind === 'outside' && isOuter)
    return drawn ? stroke : null
  }
  return {
    left: line(leftmost, false),
    top: line(first, true),
    right: line(rightmost, false),
    bottom: line(last, true),
  }
}
