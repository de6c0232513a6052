import type { Concern } from '#shared/compose/concerns.ts'
import type { PitchId } from '#shared/model/ids.ts'
import type { Suggestion } from '#shared/model/review.ts'
import { waitingFor } from './openSuggestions.ts'

/** Unanswered suggestions in the list of what is open, one line for each side. */
export function suggestionConcerns(
  suggestions: readonly Suggestion[],
  pitchId: PitchId | null,
): readonly Concern[] {
  return (['marketing', 'sales'] as const).flatMap((owner) => {
    const waiting = waitingFor(owner, suggestions, pitchId)
    if (waiting.length === 0) return []
    const count = `${waiting.length} ${waiting.length === 1 ? 'suggestion' : 'suggestions'}`
    return {
      key: `suggestions/${owner}`,
      kind: 'suggestion' as const,
      owner,
      text: `${count} for ${owner} to answer`,
      places: waiting.map(({ slideId, blockId, part }) => ({ slideId, at: { block: blockId, part } })),
      fact: null,
    }
  })
}
