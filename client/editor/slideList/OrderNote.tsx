import { Undo2 } from 'lucide-react'
import { useDeckSession, usePitch } from '#client/deck/DeckSession.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { undoToast } from '#client/deck/undoToast.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { moveInPitch, readOrder } from '#shared/docs/pitchDoc.ts'
import { listScope } from '../slides/listScope.ts'
import styles from './OrderNote.module.css'

/** Says that this client's pitch has an order or a selection of its own, and takes it back. */
export function OrderNote() {
  const session = useDeckSession()
  const pitch = usePitch()
  const client = useClient()
  const isMine = listScope(session) === 'pitch'
  if (!pitch || (!isMine && pitch.order.size === 0)) return null

  function resetOrder() {
    const doc = session.pitch?.doc
    if (!doc) return
    session.history.gesture(() => {
      for (const id of readOrder(doc).keys()) moveInPitch(doc, id, null)
    })
    undoToast(session, 'Slides are back in marketing’s order.')
  }

  return (
    <p className={styles.note} title="What you move or hide here changes for this client only.">
      <span>
        {pitch.order.size > 0 ? 'Own order for' : 'You arrange for'} <b>{client || 'this client'}</b>
      </span>
      {pitch.order.size > 0 && isMine && (
        <IconButton icon={Undo2} size="s" label="Back to marketing’s order" onClick={resetOrder} />
      )}
    </p>
  )
}
