import { Copy, Undo2 } from 'lucide-react'
import { useContext, useSyncExternalStore } from 'react'
import { putWords } from '#shared/docs/places.ts'
import { useIsShown } from '#client/session/onShow.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { showToast } from '#client/ui/toast.ts'
import { copyText } from '#client/ui/copyText.ts'
import { DeckSessionContext } from './DeckSession.tsx'
import { deckOfRoom } from './deckOfRoom.ts'
import { placeLabel } from './placeLabel.ts'
import type { KeptWords, OpenRoom } from '#client/sync/roomConnection.ts'
import { rooms } from '#client/sync/rooms.ts'
import { useTakingRoom } from '#client/sync/useRoom.ts'
import { TwoVersions } from './TwoVersions.tsx'
import { useSpoken } from './useSpoken.ts'
import { OfferedWords } from './OfferedWords.tsx'
import { useUnsentWords } from './useUnsentWords.ts'
import styles from './RefusedWords.module.css'

/** The same on a page that opens no deck. */
export function PageRefusedWords() {
  useUnsentWords()
  return <RefusedWords />
}

/** Offers the words of a change that was not taken, so that nobody has to write them twice. */
export function RefusedWords() {
  const kept = useSyncExternalStore(rooms.subscribeKept, () => rooms.keptWords)
  const spoken = useSpoken()
  const isShown = useIsShown()
  if (isShown) return null
  if (kept.length === 0) return <TwoVersions />

  function letAllGo() {
    rooms.letGo(kept.map(({ id }) => id))
    const run = () => rooms.keep(kept)
    showToast('The words that could not be saved are put aside.', { action: { label: 'Show again', run } })
  }

  return (
    <Dialog
      open
      unasked
      onOpenChange={letAllGo}
      title="Keep your words"
      description="These could not be saved: the change was not taken, or the connection was closed. Copy what you need before you go on."
      footer={
        <>
          <Button onClick={() => void copyText(kept.map(spoken).join('\n\n'), 'Words copied.')}>
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
          <RefusedItem key={words.id} words={words} text={spoken(words)} single={kept.length === 1} />
        ))}
      </ul>
    </Dialog>
  )
}

interface RefusedItemProps {
  words: KeptWords
  /** The same as people say them. */
  text: string
  single: boolean
}

function RefusedItem({ words, text, single }: RefusedItemProps) {
  const open = useContext(DeckSessionContext)
  const { id, place } = words
  const target = useTakingRoom(words.room)
  const deck = deckOfRoom(open, words.room)

  function putBack({ doc }: OpenRoom) {
    const put = () => putWords(doc, place, words.text)
    if (open ? open.session.history.gesture(put) : put()) rooms.letGo([id])
    else showToast('That place is gone from the deck. Copy the words instead.', { tone: 'danger' })
  }

  return (
    <li>
      <OfferedWords heading={placeLabel(place, deck)} text={text}>
        {!single && (
          <Button size="s" icon={Copy} onClick={() => void copyText(text, 'Words copied.')}>
            Copy
          </Button>
        )}
        {target && (
          <Button size="s" icon={Undo2} onClick={() => putBack(target)}>
            Put back
          </Button>
        )}
      </OfferedWords>
    </li>
  )
}
