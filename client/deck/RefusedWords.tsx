import { Copy, Undo2 } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { putWords } from '#shared/docs/places.ts'
import { plainText } from '#shared/model/richText.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { showToast } from '#client/ui/toast.ts'
import { useDeck, useDeckSession, type DeckSession } from './DeckSession.tsx'
import { placeLabel } from './placeLabel.ts'
import type { KeptWords, OpenRoom } from '#client/sync/roomConnection.ts'
import { rooms } from '#client/sync/rooms.ts'
import styles from './RefusedWords.module.css'

const sayWhy = (reason: string): void => showToast(reason, { tone: 'danger' })

/** Says why a change was not taken, and offers the words in it, so that nobody has to write them twice. */
export function RefusedWords() {
  useEffect(() => rooms.subscribeRefused(sayWhy), [])
  const kept = useSyncExternalStore(rooms.subscribeKept, () => rooms.keptWords)
  if (kept.length === 0) return null
  const letAllGo = () => rooms.letGo(kept.map(({ id }) => id))
  return (
    <Dialog
      open
      onOpenChange={letAllGo}
      title="Keep your words"
      description="These could not be saved: the change was not taken, or the connection was closed. Copy what you need before you go on."
      footer={
        <>
          <Button onClick={() => void copy(kept.map(({ text }) => plainText(text)).join('\n\n'))}>
            {kept.length > 1 ? 'Copy all' : 'Copy'}
          </Button>
          <Button variant="primary" onClick={letAllGo}>
            Done
          </Button>
        </>
      }
    >
      <ul className={styles.list}>
        {kept.map((words) => (
          <RefusedItem key={words.id} words={words} single={kept.length === 1} />
        ))}
      </ul>
    </Dialog>
  )
}

function RefusedItem({ words, single }: { words: KeptWords; single: boolean }) {
  const session = useDeckSession()
  const deck = useDeck()
  const { id, place, text } = words
  const target = writableRoom(session, words)

  function putBack(room: OpenRoom) {
    const done = session.history.gesture(() => putWords(room.doc, place, text))
    if (done) rooms.letGo([id])
    else showToast('That place is gone from the deck. Copy the words instead.', { tone: 'danger' })
  }

  return (
    <li className={styles.item}>
      <h3 className={styles.place}>{placeLabel(place, deck)}</h3>
      <p className={styles.words}>{plainText(text)}</p>
      <div className={styles.actions}>
        {!single && (
          <Button size="s" icon={Copy} onClick={() => void copy(plainText(text))}>
            Copy
          </Button>
        )}
        {target && (
          <Button size="s" icon={Undo2} onClick={() => putBack(target)}>
            Put back
          </Button>
        )}
      </div>
    </li>
  )
}

/** Where the words may go back to right now; `null` when they may not. */
function writableRoom({ design, pitch, can }: DeckSession, { room }: KeptWords): OpenRoom | null {
  if (room === design.name) return can.editDesign ? design : null
  return room === pitch?.name && can.editPitch ? pitch : null
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showToast('Copied')
  } catch {
    showToast('Your browser did not allow copying. Select the words and copy them.', { tone: 'danger' })
  }
}
