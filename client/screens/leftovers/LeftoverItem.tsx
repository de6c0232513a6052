import { Check, Copy, MessageSquare, Info, NotebookPen, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Leftover } from '#shared/protocol/leftovers.ts'
import { errorText } from '#client/api.ts'
import { copyText } from '#client/ui/copyText.ts'
import { Button } from '#client/ui/Button.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { showToast } from '#client/ui/toast.ts'
import styles from './leftovers.module.css'

interface LeftoverItemProps {
  leftover: Leftover
  done: boolean
  /** Left out: it is not this person's to settle. */
  onSettle: ((done: boolean) => Promise<void>) | undefined
}

const kinds = {
  comment: { label: 'Comment', icon: MessageSquare },
  notes: { label: 'Speaker notes', icon: NotebookPen },
  remark: { label: 'Did not come over, or looks otherwise', icon: Info },
} as const

/** A comment, a slide's notes or a remark, done or still to be looked at. */
export function LeftoverItem({ leftover, done, onSettle }: LeftoverItemProps) {
  const { kind, by, text } = leftover
  const [busy, setBusy] = useState(false)
  const { label, icon } = kinds[kind]

  async function settle() {
    setBusy(true)
    try {
      await onSettle?.(!done)
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <li className={styles.item} data-done={done || undefined}>
      <p className={styles.kind}>
        <Icon icon={icon} size={14} /> {label}
        {by !== '' && (
          <>
            {' '}
            by <bdi>{by}</bdi>
          </>
        )}
        {done && <span className={styles.done}>Done</span>}
      </p>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      <div className={styles.buttons}>
        {kind !== 'remark' && (
          <Button
            size="s"
            variant="quiet"
            icon={Copy}
            onClick={() => void copyText(text, 'The words are on your clipboard.')}
          >
            Copy words
          </Button>
        )}
        {onSettle && (
          <Button
            size="s"
            variant="quiet"
            icon={done ? Undo2 : Check}
            loading={busy}
            onClick={() => void settle()}
          >
            {done ? 'Open again' : 'Done'}
          </Button>
        )}
      </div>
    </li>
  )
}
