import type { ComposedBody } from '#shared/model/body.ts'
import { maybeDirectionOf, type Direction } from '#shared/model/direction.ts'
import { directionIn } from '#shared/model/language.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import type { ComposeBlock } from '../spec.ts'
import { placeStyle } from './cellLook.ts'
import { cellPart } from './grid.ts'
import type { TableBlock } from './model.ts'

export const composeTable: ComposeBlock<TableBlock> = (table, composer) => {
  const cells = table.rows.flatMap(({ id }, row) =>
    table.columns.map((track, column) => {
      const part = cellPart(id, track.id)
      const cell = table.cells[part]!
      const style = { ...placeStyle(table, row, column), ...cell.body.style }
      return [part, { ...cell, body: composer.body(part, { ...cell.body, style }) }] as const
    }),
  )
  const direction = table.direction ?? wordsRun(cells.map(([, { body }]) => body))
  return { direction, cells: Object.fromEntries(cells) }
}

/** The way that most cells' words run; of as many each, or of none, what their language is written in. */
function wordsRun(bodies: readonly ComposedBody[]): Direction {
  const own = lettersRun(bodies.map(({ text }) => text))
  if (own) return own
  const said = bodies.find(({ language }) => language !== undefined)?.language
  return said === undefined ? 'ltr' : directionIn(said)
}

/** The way that most cells' words run, by their letters and what paragraphs say; `null`: as many each, or none. */
export function lettersRun(texts: readonly RichText[]): Direction | null {
  const directions = texts.map(
    (text) => text.find(({ direction }) => direction)?.direction ?? maybeDirectionOf(plainText(text)),
  )
  const [left, right] = (['rtl', 'ltr'] as const).map((way) => directions.filter((one) => one === way).length)
  return left === right ? null : left! > right! ? 'rtl' : 'ltr'
}
