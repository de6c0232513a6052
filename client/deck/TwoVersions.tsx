import { Copy } from 'lucide-react'
import { useContext, useSyncExternalStore } from 'react'
import { putWords } from '#shared/docs/places.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { Meeting } from '#client/sync/roomConnection.ts'
import { rooms } from '#client/sync/rooms.ts'
import { useTakingRoom } from '#client/sync/useRoom.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { showToast } from '#client/ui/toast.ts'
import { copyText } from '#client/ui/copyText.ts'
import { DeckSessionContext } from './DeckSession.tsx'
import { deckOfRoom } from './deckOfRoom.ts'
import { placeLabel } from './placeLabel.ts'
import { useSpoken } from './useSpoken.ts'
import { OfferedWords } from './OfferedWords.tsx'
import styles from './TwoVersions.module.css'

/**
 * After a time apart: a colleague and I wrote the same words anew, and what stands there now is a mixture that
 * neither of us wrote. Says so, and takes either as it was.
 */
export function TwoVersions() {
  const meetings = useSyncExternalStore(rooms.subscribeKept, () => rooms.meetings)
  const [first] = meetings
  return first ? <Choice key={first.id} meeting={first} left={meetings.length} /> : null
}

function Choice({ meeting, left }: { meeting: Meeting; left: number }) {
  const open = useContext(DeckSessionContext)
  const room = useTakingRoom(meeting.room)
  const spoken = useSpoken()
  const { id, place, text, theirs } = meeting
  const label = placeLabel(place, deckOfRoom(open, meeting.room))

  function take(words: RichText) {
    if (!room) return showToast('These words cannot be changed just now. Copy them instead.')
    const put = () => putWords(room.doc, place, words)
    const done = open ? open.session.history.gesture(put) : put()
    if (!done) showToast('That place is gone from the deck. Copy the words instead.', { tone: 'danger' })
    else rooms.settle(id)
  }

  const versions = [
    { whose: 'Yours', words: text, button: 'Take mine' },
    { whose: 'Your colleague’s', words: theirs, button: 'Take theirs' },
  ]
  return (
    <Dialog
      open
      unasked
      size="l"
      onOpenChange={() => rooms.settle(id)}
      title="You both wrote this anew"
      description={`${label}. You did not hear of each other meanwhile, so what stands there now is a mixture of both.${left > 1 ? ` ${left - 1} more to look at.` : ''}`}
      footer={<Button onClick={() => rooms.settle(id)}>Leave it as it stands</Button>}
    >
      <div className={styles.versions}>
        {versions.map(({ whose, words, button }) => (
          <section key={whose} aria-label={whose}>
            <OfferedWords heading={whose} text={spoken({ place, text: words })}>
              <Button variant="primary" size="s" onClick={() => take(words)}>
                {button}
              </Button>
              <Button
                size="s"
                icon={Copy}
                onClick={() => void copyText(spoken({ place, text: words }), 'Words copied.')}
              >
                Copy
              </Button>
            </OfferedWords>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
