import type * as Y from 'yjs'
import { isId, type PitchId } from '#shared/model/ids.ts'
import type { Decision, Signature, Suggestion } from '#shared/model/review.ts'
import { suggestionLimits } from '#shared/model/review.ts'
import { asRecord, asString } from './guards.ts'
import { stampSchema } from './schema.ts'
import { transact } from './transact.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * What people say about a deck across the line between its owners. Only the server writes here, on behalf of a
 * call it has checked. Roots:
 *
 * - `meta`: `schema`
 * - `suggestions`: id → suggestion, one plain value
 */
const suggestionsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('suggestions')

export function putSuggestion(doc: Y.Doc, suggestion: Suggestion): void {
  transact(doc, () => {
    stampSchema(doc)
    suggestionsMap(doc).set(suggestion.id, suggestion)
  })
}

/** The first decision stands: `false` for a suggestion that is decided already, or unknown. */
export function decideSuggestion(doc: Y.Doc, id: string, decision: Decision): boolean {
  const suggestion = maybeSuggestion(doc, id)
  if (!suggestion || suggestion.decision) return false
  transact(doc, () => suggestionsMap(doc).set(id, { ...suggestion, decision }))
  return true
}

/** Takes out what was said about a pitch, and what its files said about the design. `false`: there was nothing. */
export function removeSuggestionsOf(doc: Y.Doc, pitchId: PitchId): boolean {
  const said = readSuggestions(doc).filter((one) => one.pitchId === pitchId || one.from === pitchId)
  transact(doc, () => said.forEach(({ id }) => suggestionsMap(doc).delete(id)))
  return said.length > 0
}

export const maybeSuggestion = (doc: Y.Doc, id: string): Suggestion | null =>
  readSuggestion(id, suggestionsMap(doc).get(id))

/** The oldest first. */
export function readSuggestions(doc: Y.Doc): readonly Suggestion[] {
  const suggestions = [...suggestionsMap(doc)].flatMap(
    ([id, value]) => (isId(id) && readSuggestion(id, value)) || [],
  )
  return suggestions.sort((a, b) =>
    a.by.at === b.by.at ? (a.id < b.id ? -1 : 1) : a.by.at < b.by.at ? -1 : 1,
  )
}

function readSuggestion(id: string, value: unknown): Suggestion | null {
  const stored = asRecord(value)
  const [slideId, blockId] = [asString(stored?.['slideId']), asString(stored?.['blockId'])]
  if (!stored || slideId === '' || blockId === '') return null
  const from = asString(stored['from'])
  return {
    id,
    slideId,
    blockId,
    // Absent in what was stored before blocks had several texts.
    part: asString(stored['part']),
    pitchId: asString(stored['pitchId']) || null,
    ...(from !== '' && { from }),
    by: readSignature(stored['by']),
    note: cutText(asString(stored['note']), suggestionLimits.note),
    text: typeof stored['text'] === 'string' ? cutText(stored['text'], suggestionLimits.text) : null,
    was: typeof stored['was'] === 'string' ? cutText(stored['was'], suggestionLimits.was) : null,
    decision: readDecision(stored['decision']),
  }
}

function readDecision(value: unknown): Decision | null {
  const stored = asRecord(value)
  const outcome = stored?.['outcome']
  if (!stored || (outcome !== 'accepted' && outcome !== 'declined')) return null
  return {
    outcome,
    by: readSignature(stored['by']),
    answer: cutText(asString(stored['answer']), suggestionLimits.answer),
  }
}

function readSignature(value: unknown): Signature {
  const stored = asRecord(value)
  return {
    id: asString(stored?.['id']),
    name: cutText(asString(stored?.['name'], 'Someone'), 80),
    at: asString(stored?.['at']),
  }
}
