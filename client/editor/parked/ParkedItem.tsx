import { Copy, MessageSquareText, SquarePen, Trash2 } from 'lucide-react'
import { useContext } from 'react'
import { AssetSourceContext } from '#client/slide/slideContext.ts'
import { copyText } from '#client/ui/copyText.ts'
import { useDeck, useDeckSession, useDesign } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { MenuEntry } from '#client/ui/menuEntry.ts'
import type { Parked } from '#shared/model/deck.ts'
import { undoToast } from '#client/deck/undoToast.ts'
import { discardParked, placeInPoints, placeInSlot } from './parkedEdits.ts'
import { openSlots, parkedOrigin, parkedText } from './parkedWords.ts'
import styles from './ParkedDialog.module.css'

export function ParkedItem({ parked }: { parked: Parked }) {
  const { can } = useDeckSession()
  const design = useDesign()
  const source = useContext(AssetSourceContext)
  const text = parkedText(parked)
  return (
    <li className={styles.item}>
      <p className={styles.origin}>{parkedOrigin(parked, design)}</p>
      {parked.kind === 'picture' && (
        <img className={styles.picture} src={source(parked.picture.asset)} alt={parked.picture.alt} />
      )}
      {parked.kind !== 'picture' && <p className={styles.words}>{text}</p>}
      <div className={styles.actions}>
        {can.editPitch && <Placing parked={parked} />}
        {parked.kind !== 'picture' && (
          <Button size="s" icon={Copy} onClick={() => void copyText(text, 'Words copied.')}>
            Copy
          </Button>
        )}
        {can.editPitch && <Discard parked={parked} />}
      </div>
    </li>
  )
}

/** The new places these words can take. */
function Placing({ parked }: { parked: Parked }) {
  const deck = useDeck()
  const { pitch, history } = useDeckSession()
  if (!pitch) return null
  const slots = openSlots(deck, parked.kind === 'picture' ? 'picture' : 'text')
  const nowhere: MenuEntry = {
    kind: 'item',
    label: 'Every slot is filled',
    disabled: true,
    onSelect: () => undefined,
  }
  return (
    <>
      <Menu
        entries={
          slots.length === 0
            ? [nowhere]
            : slots.map(({ at, label }) => ({
                kind: 'item',
                label,
                onSelect: () => history.gesture(() => placeInSlot(pitch.doc, parked, at)),
              }))
        }
      >
        <Button size="s" icon={SquarePen}>
          Put in a slot
        </Button>
      </Menu>
      {parked.kind !== 'picture' && (
        <Menu
          entries={deck.slides.map((slide, index) => ({
            kind: 'item',
            label: `Slide ${index + 1}: ${slide.title || 'untitled'}`,
            onSelect: () => history.gesture(() => placeInPoints(pitch.doc, parked, slide.id)),
          }))}
        >
          <Button size="s" icon={MessageSquareText}>
            Add to talking points
          </Button>
        </Menu>
      )}
    </>
  )
}

function Discard({ parked }: { parked: Parked }) {
  const session = useDeckSession()
  function discard() {
    const { pitch, history } = session
    history.gesture(() => pitch && discardParked(pitch.doc, parked))
    undoToast(session, 'Discarded.')
  }
  return (
    <Button size="s" variant="quiet" icon={Trash2} onClick={discard}>
      Discard
    </Button>
  )
}
