import type { Entry } from '#shared/blocks/chart/gridDoc.ts'
import { readNumber } from '#shared/model/readNumber.ts'
import { isVariableName } from '#shared/model/variables.ts'

/** How a cell of the grid says what is in it. */
export const cellText = (value: number | null, fact: string | null): string =>
  fact !== null ? `{{${fact}}}` : value === null ? '' : String(value)

/** What someone wrote into a cell; `undefined`: neither a number nor a fact. */
export function entryOf(text: string): Entry | undefined {
  const written = text.trim()
  if (written === '') return null
  const [, name] = /^\{\{\s*(\S+)\s*\}\}$/.exec(written) ?? []
  if (name !== undefined) return isVariableName(name) ? { fact: name } : undefined
  return readNumber(written) ?? undefined
}
