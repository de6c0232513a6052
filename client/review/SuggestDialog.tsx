import { useState } from 'react'
import { createSuggestion } from '#client/api.ts'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextArea } from '#client/ui/TextArea.tsx'
import { showToast } from '#client/ui/toast.ts'
import { partsOf, slotPlace, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { suggestionLimits } from '#shared/model/review.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { ownerOf } from '#client/deck/ownership.ts'
import { useOwnWords } from './useOwnWords.ts'

interface SuggestDialogProps {
  block: ComposedBlock
  /** Then it is about place and look, which words cannot say. */
  wordsAreMine: boolean
  onClose: () => void
}

/** Asks a block's owner for a change: better words, which they take over in one press, or a wish in a sentence. */
export function SuggestDialog({ block, wordsAreMine, onClose }: SuggestDialogProps) {
  const { deckId, pitchId } = useDeckSession()
  const slideId = useEditor((state) => state.slideId) ?? ''
  const part = wordsPart(block)
  const owner = wordsAreMine ? 'marketing' : ownerOf(block, pitchId !== null, part ?? undefined)
  const target = owner === 'sales' ? pitchId : null
  const source = useOwnWords({ block: block.id, part: part ?? '' }, target)
  // As they were when the dialog opened: what was seen is what is being changed.
  const [now] = useState(part !== null && !wordsAreMine ? source : null)
  const [words, setWords] = useState(now ?? '')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, fieldErrors, submit } = useSubmit(['note', 'text'])
  const text = now !== null && words !== now ? words : null
  const nothing = text === null && note.trim() === ''

  async function send() {
    setTried(true)
    if (nothing) return
    const sent = await submit(async () => {
      const was = text === null ? null : now
      await createSuggestion(deckId, {
        slideId,
        blockId: block.id,
        part: part ?? '',
        pitchId: target,
        note: note.trim(),
        text,
        was,
      })
    })
    if (!sent) return
    showToast(`Sent. ${owner === 'sales' ? 'Sales' : 'Marketing'} sees it on this block.`)
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      onSubmit={() => void send()}
      title={wordsAreMine ? 'Suggest a design change' : 'Suggest a change'}
      description={`${owner === 'sales' ? 'Sales' : 'Marketing'} owns this and takes it over with one press, or tells you why not.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy}>
            Send suggestion
          </Button>
        </>
      }
    >
      <FormError text={error} />
      {now !== null && (
        <TextArea
          label="The words as you would have them"
          rows={4}
          maxLength={suggestionLimits.text}
          value={words}
          onChange={setWords}
          data-unsent={text === null ? undefined : ''}
          hint={
            now.includes('{{') &&
            'What stands in {{ }} is a fact. Leave it, and every client reads their own.'
          }
          error={fieldErrors['text']}
        />
      )}
      <TextArea
        label={now === null ? 'What should change' : 'Why'}
        rows={2}
        maxLength={suggestionLimits.note}
        placeholder={now === null ? 'More room for the second line' : 'They say “loss”, never “write-off”'}
        value={note}
        onChange={setNote}
        data-unsent={note.trim() === '' ? undefined : ''}
        error={tried && nothing ? 'Change the words or say what should change.' : fieldErrors['note']}
      />
    </Dialog>
  )
}

/** Which words a suggestion is about: those of the slot, else the block's first; `null` for a block without any. */
function wordsPart(block: ComposedBlock): string | null {
  const { texts } = partsOf(block)
  const given = block.slot && texts.find(({ part }) => part === slotPlace(block)?.part)
  return (given ?? texts[0])?.part ?? null
}
