import type { BlockId, PitchId } from '#shared/model/ids.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { Owner } from '#client/deck/ownership.ts'

export const ownerOfSuggestion = ({ pitchId }: Suggestion): Owner =>
  pitchId === null ? 'marketing' : 'sales'

/** What is on screen: the design's suggestions, and those for the open pitch. None out of another client's file. */
const concerns = ({ pitchId: of, from }: Suggestion, pitchId: PitchId | null): boolean =>
  of === pitchId || (of === null && (from === undefined || from === pitchId || pitchId === null))

/** Unanswered ones, for one side. */
export const waitingFor = (
  owner: Owner,
  suggestions: readonly Suggestion[],
  pitchId: PitchId | null,
): readonly Suggestion[] =>
  suggestions.filter(
    (one) => one.decision === null && concerns(one, pitchId) && ownerOfSuggestion(one) === owner,
  )

/** Milliseconds that what I took of others stays in sight: long enough to thank them. */
const thankedWithin = 24 * 3_600_000

/** For a block: all open ones, the last answer to one of mine, and the last that I took of somebody else today. */
export function suggestionsAt(
  suggestions: readonly Suggestion[],
  blockId: BlockId,
  pitchId: PitchId | null,
  myId: string,
  now = Date.now(),
): readonly Suggestion[] {
  const here = suggestions.filter((one) => one.blockId === blockId && concerns(one, pitchId))
  const answered = here.filter(({ by, decision }) => decision !== null && by.id === myId).slice(-1)
  const taken = here.filter(({ by, decision }) => {
    if (decision?.outcome !== 'accepted' || decision.by.id !== myId || by.id === myId) return false
    return now - Date.parse(decision.by.at) < thankedWithin
  })
  return [...here.filter(({ decision }) => decision === null), ...answered, ...taken.slice(-1)]
}
