import { slotParts } from '#shared/blocks/kinds.ts'
import { chartParts, type ComposedChartBlock } from '#shared/blocks/chart/model.ts'
import { clearFill, setFill } from '#shared/docs/pitchDoc.ts'
import { gapSign, saysNumber } from '#shared/model/readNumber.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import { useDeckSession, usePitch } from '#client/deck/DeckSession.tsx'
import type { CellAt } from './GridCell.tsx'

/** A client's numbers in a chart that is a slot, each one step of undo. */
export interface SlotNumbers {
  /** How many sales has written. */
  readonly written: number
  /** What sales wrote at a part, as it was written. */
  at(part: string): string
  /** `false`: neither a number nor a gap. Nothing takes back what was written there. */
  write(part: string, text: string): boolean
  /** Writes cells from a place on. Returns how many had no place or no number. */
  paste(at: CellAt, cells: readonly (readonly string[])[]): number
  /** Back to marketing's. */
  clear(): void
}

export function useSlotNumbers(chart: ComposedChartBlock): SlotNumbers {
  const { pitch, history } = useDeckSession()
  const fills = usePitch()?.fills
  const parts = slotParts(chart)
  const address = (part: string) => ({ block: chart.id, part })
  const said = (part: string): string => plainText(fills?.get(addressKey(address(part))) ?? [])

  const put = (part: string, text: string): void => {
    if (!pitch) return
    if (text === '') clearFill(pitch.doc, address(part))
    else setFill(pitch.doc, address(part), plainRichText(text))
  }
  const partAt = (row: number, column: number): string | null => {
    const [series, category] = [chart.series[column]?.id, chart.categories[row]?.id]
    const part = series && category ? chartParts.value({ series, category }) : ''
    return parts.includes(part) ? part : null
  }

  return {
    written: parts.filter((part) => said(part) !== '').length,
    at: said,
    write(part, text) {
      const entry = entryOf(text)
      if (entry !== null && entry !== said(part)) history.gesture(() => put(part, entry))
      return entry !== null
    },
    paste(at, cells) {
      let left = 0
      history.gesture(() =>
        cells.forEach((line, down) =>
          line.forEach((text, right) => {
            const [part, entry] = [partAt(at.row + down, at.column + right), entryOf(text)]
            if (part === null || entry === null) left += 1
            else put(part, entry)
          }),
        ),
      )
      return left
    },
    clear: () => history.gesture(() => parts.forEach((part) => put(part, ''))),
  }
}

/** What to keep of what somebody wrote into a cell; `null`: it is neither a number nor a gap. */
function entryOf(text: string): string | null {
  const written = text.trim().replace(/^[-—]$/, gapSign)
  return written === '' || saysNumber(written) ? written : null
}

/** Pasted cells without the names that stood above and before the numbers; years before them are names below an empty corner. */
export function numberedCells(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isNamed = (cells: readonly (string | undefined)[]): boolean =>
    cells.every((cell = '') => cell.trim() === '' || entryOf(cell) === null)
  const hasHead = rows.length > 1 && isNamed(rows[0]!)
  const body = hasHead ? rows.slice(1) : rows
  const isWide = body.some(({ length }) => length > 1)
  const hasNames = (hasHead && rows[0]![0]?.trim() === '') || isNamed(body.map(([first]) => first))
  return isWide && hasNames ? body.map((row) => row.slice(1)) : body
}
