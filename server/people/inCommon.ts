import { folded } from '#shared/model/folded.ts'
import type { ProfileField } from '#shared/model/profile.ts'
import type { InCommon, PersonCard } from '#shared/protocol/people.ts'

/** Interests that are named, and characters of one that is still one and not a sentence. */
const interests = { most: 5, longest: 60 } as const

/** Punctuation of several scripts, the end of a sentence, or a new line. */
const between = /[,;\n·•|/،؛、，；。]|[.!?]\s/u

const and = /\s(?:and|und|et|y|&|\+)\s/iu

/**
 * What two people share. `mine` is the caller's card as the other one sees it, `theirs` the other way round: what either
 * hides from the other is on neither.
 */
export function inCommon(mine: PersonCard, theirs: PersonCard): Omit<InCommon, 'pitches'> {
  const city = lineOf(theirs, 'city')
  return {
    interests: sharedInterests(lineOf(mine, 'interests'), lineOf(theirs, 'interests')),
    city: isSameCity(folded(lineOf(mine, 'city')), folded(city)) ? city : '',
  }
}

const lineOf = ({ lines }: PersonCard, field: ProfileField): string =>
  lines.find((line) => line.field === field)?.text ?? ''

/** `Rock and roll` is one where both call it so, else it may be two. Each once, in the words of `theirs`. */
function sharedInterests(mine: string, theirs: string): readonly string[] {
  const own = new Set(named(mine, between).flatMap((one) => [one, ...named(one, and)].map(folded)))
  const isShared = (one: string): boolean => own.has(folded(one))
  const shared = named(theirs, between).flatMap((one) =>
    isShared(one) ? [one] : named(one, and).filter(isShared),
  )
  return [...new Map(shared.map((one) => [folded(one), one])).values()].slice(0, interests.most)
}

const named = (text: string, by: RegExp): readonly string[] =>
  text
    .split(by)
    .map((one) => one.trim().replace(/[.!…]+$/u, ''))
    .filter((one) => folded(one) !== '' && one.length <= interests.longest)

/** `Lisbon` is in `Lisbon, Portugal`; `Paris, Texas` is not in `Paris, France`. */
const isSameCity = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one === other || one.startsWith(`${other},`) || other.startsWith(`${one},`))
