import type { Role } from '#shared/policy.ts'
import { may } from '#shared/policy.ts'
import type { Suggestion } from '#shared/model/review.ts'

/** Something across the line that concerns one person, and the suggestion it is about. */
export interface ReviewNews {
  readonly kind: 'asked' | 'answered'
  readonly suggestion: Suggestion
}

interface Person {
  readonly id: string
  readonly roles: readonly Role[]
}

/** Whether it is this person's to answer. */
const decides = ({ pitchId, decision, by }: Suggestion, { id, roles }: Person): boolean =>
  decision === null &&
  by.id !== id &&
  may(roles, pitchId === null ? 'suggestion.decide.design' : 'suggestion.decide.pitch')

/** What waits for this person: questions to answer, and the answers to theirs, the newest first. */
export const reviewFor = (suggestions: readonly Suggestion[], me: Person): readonly ReviewNews[] =>
  suggestions
    .flatMap((suggestion): readonly ReviewNews[] => {
      if (decides(suggestion, me)) return [{ kind: 'asked', suggestion }]
      const mine = suggestion.by.id === me.id && suggestion.decision && suggestion.decision.by.id !== me.id
      return mine ? [{ kind: 'answered', suggestion }] : []
    })
    .sort((a, b) => timeOf(b).localeCompare(timeOf(a)))

/** When it happened: ISO 8601, UTC. */
export const timeOf = ({ kind, suggestion: { by, decision } }: ReviewNews): string =>
  kind === 'answered' ? (decision?.by.at ?? by.at) : by.at

/** What is new for this person between two looks. */
export function newsBetween(
  before: readonly Suggestion[],
  after: readonly Suggestion[],
  me: Person,
): readonly ReviewNews[] {
  const known = new Set(reviewFor(before, me).map(keyOf))
  return reviewFor(after, me).filter((news) => !known.has(keyOf(news)))
}

const keyOf = ({ kind, suggestion }: ReviewNews): string => `${kind}/${suggestion.id}`

/** `Mara suggests other words on slide 4`, `Mara accepted your suggestion on slide 4: Fine`. */
export function newsWords({ kind, suggestion: { by, text, decision } }: ReviewNews, where: string): string {
  if (kind === 'asked' || !decision)
    return `${by.name} ${text === null ? 'asks for a change' : 'suggests other words'} ${where}`
  const answer = decision.answer ? `: ${decision.answer}` : ''
  return `${decision.by.name} ${decision.outcome} your suggestion ${where}${answer}`
}
