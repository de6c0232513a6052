import { ApiError, answerSuggestion, errorText } from '#client/api.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import { putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import type { Suggestion } from '#shared/model/review.ts'
import { plainText } from '#shared/model/richText.ts'
import { mergedWords } from '#shared/model/wordChanges.ts'
import { useOwnWords } from './useOwnWords.ts'

/** `changed`: the words there were changed since, and somebody has to say which ones stay. */
export type Answered = 'done' | 'changed' | 'refused'

/** The owner's answer. The server writes accepted words together with the answer. */
export function useAnswer(suggestion: Suggestion) {
  const session = useDeckSession()
  const { deckId, design, pitch, history } = session
  const { id, slideId, blockId, part, pitchId, text, was } = suggestion
  const at = { block: blockId, part }
  const now = useOwnWords(at, pitchId)

  async function answer(body: Parameters<typeof answerSuggestion>[2]): Promise<Answered> {
    try {
      await answerSuggestion(deckId, id, body)
      return 'done'
    } catch (error) {
      if (error instanceof ApiError && error.code === 'words-changed') return 'changed'
      showToast(errorText(error), { tone: 'danger' })
      return 'refused'
    }
  }

  /** Back to what stands there now, unless somebody has written there again by then. */
  function wayBack(over: string | null): (() => void) | null {
    const doc = pitchId === null ? design.doc : pitch?.doc
    if (!doc || text === null) return null
    const place: Place = pitchId === null ? { kind: 'block', slideId, at } : { kind: 'fill', at }
    const before = wordsAt(doc, place)
    const after = mergedWords(over ?? was ?? now, now, text)
    return () => {
      if (!stillOpen(session)) return
      if (plainText(wordsAt(doc, place)) === after) history.gesture(() => putWords(doc, place, before))
      else showToast('These words were changed again. They stay as they are.')
    }
  }

  return {
    /** The owner's words, as they are now. */
    now,
    /** `over`: the words that give way; `null` lets both changes stand where they do not touch. */
    async accept(over: string | null = null): Promise<Answered> {
      const undo = wayBack(over)
      const answered = await answer({ outcome: 'accepted', over })
      if (answered === 'done' && text === null) showToast('Accepted. Now make the change.')
      else if (answered === 'done') {
        showToast('Accepted, and the words are in.', undo ? { action: { label: 'Undo', run: undo } } : {})
      }
      return answered
    },
    decline: (word: string) => answer({ outcome: 'declined', answer: word }),
  }
}
