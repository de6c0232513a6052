import { answerSuggestion, errorText } from '#client/api.ts'
import { useDeckSession, useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import { showToast } from '#client/ui/toast.ts'
import { putWords } from '#shared/docs/places.ts'
import { reworded } from '#shared/model/reword.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { RichText } from '#shared/model/richText.ts'
import { undoToast } from '#client/deck/undoToast.ts'

/** The owner's answer: accepted words go into the document as one step that can be undone. */
export function useAnswer(suggestion: Suggestion) {
  const session = useDeckSession()
  const { deckId, design, pitch, history } = session
  const { slideId, blockId, text } = suggestion
  const designText = useDesignText(suggestion)
  const fill = usePitch()?.fills.get(blockId)

  async function answer(outcome: 'accepted' | 'declined', word: string): Promise<boolean> {
    try {
      await answerSuggestion(deckId, suggestion.id, { outcome, answer: word })
      return true
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
      return false
    }
  }

  function apply(words: string): boolean {
    if (suggestion.pitchId === null) {
      return putWords(design.doc, { kind: 'block', slideId, blockId }, reworded(designText, words))
    }
    return pitch ? putWords(pitch.doc, { kind: 'fill', blockId }, reworded(fill ?? designText, words)) : false
  }

  return {
    async accept() {
      if (!(await answer('accepted', ''))) return
      if (text === null) return showToast('Accepted. Now make the change.')
      const done = history.gesture(() => apply(text))
      if (done) undoToast(session, 'Accepted, and the words are in.')
      else showToast('Accepted, but this place is gone from the deck.')
    },
    decline: (word: string) => answer('declined', word),
  }
}

function useDesignText({ slideId, blockId }: Suggestion): RichText {
  const slide = useDesign().slides.find(({ id }) => id === slideId)
  const block = slide?.blocks.find(({ id }) => id === blockId)
  return block && 'body' in block ? block.body.text : []
}
