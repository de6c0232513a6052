import type { Color } from '#shared/model/color.ts'
import { aligns, type Align } from '#shared/model/richText.ts'

/** What a table of another program says of the look of a cell; what is usual anyway is left out. */
export interface CopiedLook {
  readonly fill?: Color
  readonly color?: Color
  readonly align?: Align
}

/** Notes the look of each cell on it, before what it says of looks is taken off its words. */
export function noteCellLooks(body: HTMLElement): void {
  const cells = body.querySelectorAll<HTMLElement>('td, th')
  const pen = cells.length > 0 ? document.createElement('canvas').getContext('2d') : null
  if (!pen) return
  for (const cell of cells) {
    const look = lookOf(cell, (written) => hexOf(pen, written))
    if (Object.keys(look).length > 0) cell.dataset['look'] = JSON.stringify(look)
  }
}

/** What was noted on a cell; `null`: it looks as usual. */
export const notedLook = ({ dataset }: HTMLElement): CopiedLook | null =>
  dataset['look'] === undefined ? null : (JSON.parse(dataset['look']) as CopiedLook)

function lookOf(cell: HTMLElement, hex: (written: string) => Color | null): CopiedLook {
  const within = [cell, ...cell.querySelectorAll<HTMLElement>('*')]
  const first = (read: (element: HTMLElement) => string | null): string =>
    within.map(read).find((said) => said !== null && said !== '') ?? ''
  const fill = hex(cell.style.backgroundColor || (cell.getAttribute('bgcolor') ?? ''))
  const color = hex(first((part) => part.style.color || part.getAttribute('color')))
  const said = first((part) => part.style.textAlign || part.getAttribute('align')).toLowerCase()
  const align = aligns.find((known) => known === said)
  const isFilled = fill !== null && fill !== '#ffffff'
  return {
    // On a fill of its own the words keep theirs, or a header's white ones would stand on anything.
    ...(isFilled && { fill, color: color ?? '#000000' }),
    ...(!isFilled && color && color !== '#000000' && { color }),
    ...(align && align !== 'left' && { align }),
  }
}

/** As the browser understands it; `null` for what is no colour, or lets something through. */
function hexOf(pen: CanvasRenderingContext2D, written: string): Color | null {
  if (written === '') return null
  const [once, twice] = ['#000000', '#ffffff'].map((before) => {
    pen.fillStyle = before
    pen.fillStyle = written
    return pen.fillStyle
  })
  return once === twice && /^#[0-9a-f]{6}$/.test(once ?? '') ? (once as Color) : null
}
