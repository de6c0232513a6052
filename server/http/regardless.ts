import { ofFile, type Concern } from '#shared/compose/concerns.ts'
import { Refusal } from '../errors.ts'

/** What somebody is about to do although something is open. */
type Doing = 'start' | 'export'

const allTheSame: Record<Doing, string> = {
  start: 'say why it starts all the same',
  export: 'say why it is sent all the same',
}

/** Going on although something is open takes a word of why. Throws a 409 `Refusal` with what is open, at `reason`. */
export function demandReason(open: readonly string[], reason: string, doing: Doing): void {
  const [first] = open
  if (first === undefined || reason !== '') return
  const more = open.length > 1 ? ` (and ${open.length - 1} more)` : ''
  const message = `Not ready for the client: ${first}${more}. Put it right, or ${allTheSame[doing]}.`
  throw new Refusal(409, 'reason', message, 'reason', open)
}

export const sentencesOf = (concerns: readonly Concern[]): readonly string[] =>
  concerns.map(({ text }) => text)

/** What stands against sending a file. */
export const againstFile = (concerns: readonly Concern[]): readonly string[] => sentencesOf(ofFile(concerns))
