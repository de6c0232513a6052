import { Undo2 } from 'lucide-react'
import { usePitch } from '#client/deck/DeckSession.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import styles from './OrderNote.module.css'

/** Says that this client's pitch has an order or a selection of its own, and takes it back. */
export function OrderNote() {
  const pitch = usePitch()
  const client = useClient()
  const actions = useSlideActions()
  if (!pitch || (actions.scope !== 'pitch' && pitch.order.size === 0)) return null
  return (
    <p className={styles.note} title="What you move or hide here changes for this client only.">
      <span>
        {pitch.order.size > 0 ? 'Own order for' : 'You arrange for'} <b>{client || 'this client'}</b>
      </span>
      {pitch.order.size > 0 && actions.scope === 'pitch' && (
        <IconButton
          icon={Undo2}
          size="s"
          label="Back to marketing’s order"
          onClick={() => actions.resetOrder()}
        />
      )}
    </p>
  )
}
