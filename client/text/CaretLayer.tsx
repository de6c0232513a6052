import type { SlideId } from '#shared/model/ids.ts'
import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { asRecord } from '#shared/docs/guards.ts'
import { initials } from '../people/initials.ts'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { onceAFrame } from '#client/deck/pace.ts'
import type { OpenRoom } from '../sync/roomConnection.ts'
import { caretColor } from './binding/caretColor.ts'
import { caretBoxes, type Box, type CaretBoxes } from './carets/caretBoxes.ts'
import { remoteCarets } from './carets/remoteCarets.ts'
import { useFactValues } from './variables/useFacts.ts'
import styles from './CaretLayer.module.css'

type Changes = Readonly<Record<'added' | 'updated' | 'removed', readonly number[]>>

interface CaretLayerProps {
  /** Screen pixels per deck pixel: a change of it moves everything. */
  readonly zoom?: number
  readonly slideId?: SlideId
}

/**
 * The carets of colleagues in words that are only read here. It lies over a slide or a panel, as large as it, in
 * one positioned parent with it; a text being written draws its own carets.
 */
export function CaretLayer(props: CaretLayerProps) {
  const { design, pitch } = useDeckSession()
  const moves = useMoves(design, pitch)
  return somebodyWrites(design, pitch) ? <CaretBoxesView {...props} moves={moves} /> : null
}

/** Measured anew with every change of the deck, so it is there only while somebody else has a caret. */
function CaretBoxesView({ zoom, slideId, moves }: CaretLayerProps & { moves: number }) {
  const { design, pitch } = useDeckSession()
  const deck = useDeck('frame')
  const facts = useFactValues()
  const layer = useRef<HTMLDivElement>(null)
  const [boxes, setBoxes] = useState<readonly CaretBoxes[]>([])
  useLayoutEffect(() => {
    const page = layer.current?.parentElement
    if (!layer.current || !page) return
    const carets = [design, pitch].flatMap((room) => (room ? remoteCarets(room, facts) : []))
    const next = carets.length > 0 ? caretBoxes(carets, page, layer.current.getBoundingClientRect()) : []
    setBoxes((known) => (known.length === 0 && next.length === 0 ? known : next))
  }, [design, pitch, deck, facts, moves, zoom, slideId])
  return (
    <div ref={layer} className={styles.layer} aria-hidden>
      {boxes.map(({ caret, head, selection }) => (
        <div key={caret.clientId} style={{ '--peer': caretColor(caret.user.roles) } as object}>
          {selection.map((box, at) => (
            <span key={at} className={styles.selected} style={place(box)} />
          ))}
          <span className={styles.caret} style={place(head)}>
            {/* A new spot is a new label, which shows again and fades. The block's outline has the whole name. */}
            <span key={`${head.x} ${head.y}`} className="peer-name">
              {initials(caret.user.name)}
            </span>
          </span>
        </div>
      ))}
    </div>
  )
}

const place = ({ x, y, w, h }: Box) => ({ left: x, top: y, width: w, height: h })

const somebodyWrites = (...opened: readonly (OpenRoom | null)[]): boolean =>
  opened.some(
    (room) =>
      room &&
      [...room.awareness.getStates()].some(
        ([id, state]) => id !== room.doc.clientID && asRecord(state['cursor']),
      ),
  )

/** Counts the moves of colleagues' carets in the open documents; they are drawn with the words they write. My own is drawn by the browser. */
function useMoves(...opened: readonly (OpenRoom | null)[]): number {
  const [design, pitch] = opened
  const moves = useRef(0)
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [design, pitch].map((room) => {
        const count = ({ added, updated, removed }: Changes) => {
          if ([...added, ...updated, ...removed].every((id) => id === room?.doc.clientID)) return
          moves.current += 1
          onceAFrame(listener)
        }
        room?.awareness.on('change', count)
        return () => room?.awareness.off('change', count)
      })
      return () => stops.forEach((stop) => stop())
    },
    [design, pitch],
  )
  return useSyncExternalStore(subscribe, () => moves.current)
}
