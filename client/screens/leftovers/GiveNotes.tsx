import { useQueryClient } from '@tanstack/react-query'
import { NotebookPen } from 'lucide-react'
import { useRef, useState } from 'react'
import type { DeckId } from '#shared/model/ids.ts'
import type { PitchRecord } from '#shared/protocol/api.ts'
import type { NotesGiven } from '#shared/protocol/leftovers.ts'
import { errorText } from '#client/api.ts'
import { giveNotes, leftoversDoneQuery, takeNotesBack } from '#client/queries/importQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { showToast } from '#client/ui/toast.ts'

interface GiveNotesProps {
  deckId: DeckId
  /** Those in use. */
  pitches: readonly Pick<PitchRecord, 'id' | 'client'>[]
  /** How many notes are still open. */
  count: number
}

/** Puts the file's speaker notes behind the talking points of a pitch, with one press. */
export function GiveNotes({ deckId, pitches, count }: GiveNotesProps) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (count === 0 || pitches.length === 0) return null

  async function run(ask: () => Promise<NotesGiven>, done: (answer: NotesGiven) => void) {
    setBusy(true)
    try {
      done(await ask())
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    } finally {
      setBusy(false)
      await queries.invalidateQueries({ queryKey: leftoversDoneQuery(deckId).queryKey })
    }
  }

  const give = ({ id, client }: GiveNotesProps['pitches'][number]) =>
    run(
      () => giveNotes(deckId, id),
      ({ given, left }) => {
        const said = [`${slidesText(given.length)} “${client}”.`, ...left].join(' ')
        const undo = { label: 'Undo', run: () => void takeBack(id, given) }
        showToast(said, given.length > 0 ? { action: undo, topic: 'notes' } : { topic: 'notes' })
        if (left.length === 0) focusBeside(button.current)
      },
    )
  const takeBack = (id: string, given: readonly number[]) =>
    run(
      () => takeNotesBack(deckId, id, given),
      ({ left }) => showToast(['The notes are here again.', ...left].join(' '), { topic: 'notes' }),
    )

  const [only, ...others] = pitches
  if (only && others.length === 0)
    return (
      <Button ref={button} size="s" icon={NotebookPen} loading={busy} onClick={() => void give(only)}>
        Put notes into “{only.client}”
      </Button>
    )
  return (
    <Menu
      align="end"
      entries={pitches.map((pitch) => ({
        ...{ kind: 'item', label: pitch.client },
        onSelect: () => void give(pitch),
      }))}
    >
      <Button ref={button} size="s" icon={NotebookPen} loading={busy}>
        Put notes into a pitch
      </Button>
    </Menu>
  )
}

/** The button goes with the last note: whoever is on it gets to what stands beside it. */
function focusBeside(button: HTMLElement | null): void {
  const next = button?.nextElementSibling
  if (button === document.activeElement && next instanceof HTMLElement) next.focus({ preventScroll: true })
}

const slidesText = (count: number): string =>
  count === 0
    ? 'No notes were put into'
    : count === 1
      ? 'The notes of 1 slide are talking points of'
      : `The notes of ${count} slides are talking points of`
