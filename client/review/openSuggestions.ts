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

/** For a block: all open ones, and the last answer to one of mine. */
export function suggestionsAt(
  suggestions: readonly Suggestion[],
  blockId: BlockId,
  pitchId: PitchId | null,
  myId: string,
): readonly Suggestion[] {
  const here = suggestions.filter((one) => one.blockId === blockId && concerns(one, pitchId))
  const answered = here.filter(({ by, decision }) => decision !== null && by.id === myId).slice(-1)
  return [...here.filter(({ decision }) => decision === null), ...answered]
}
