import type { PitchId } from '#shared/model/ids.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { LeftToDo } from '#shared/compose/leftToDo.ts'
import { waitingFor } from './openSuggestions.ts'

/** Unanswered suggestions as things to do, one line for each side. */
export function suggestionTasks(
  suggestions: readonly Suggestion[],
  pitchId: PitchId | null,
): readonly LeftToDo[] {
  return (['marketing', 'sales'] as const).flatMap((owner) => {
    const waiting = waitingFor(owner, suggestions, pitchId)
    if (waiting.length === 0) return []
    const count = `${waiting.length} ${waiting.length === 1 ? 'suggestion' : 'suggestions'}`
    return {
      key: `suggestions/${owner}`,
      owner,
      text: `${count} for ${owner} to answer`,
      places: waiting.map(({ slideId, blockId, part }) => ({ slideId, at: { block: blockId, part } })),
      fact: null,
    }
  })
}
