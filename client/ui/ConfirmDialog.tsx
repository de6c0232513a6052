import { useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { FormError } from './FormError.tsx'
import { TextField } from './TextField.tsx'

export interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What will happen, and whether it can be undone. */
  children: ReactNode
  /** The act itself: `Delete for good`, never `OK`. */
  confirmLabel: string
  danger?: boolean
  /** What must be typed first, for what cannot be undone. */
  typeToConfirm?: string
  /** The dialog stays until this settles, and closes if it went well. */
  onConfirm: () => void | Promise<void>
  /** What to say of a rejection. It has to be said in here: a screen reader hears nothing from behind a dialog. */
  errorText?: (error: unknown) => string
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  // Mounted only while open, so that nothing typed once is still there the next time.
  return props.open ? <OpenConfirmDialog {...props} /> : null
}

function OpenConfirmDialog(props: ConfirmDialogProps) {
  const { onOpenChange, title, children, confirmLabel, danger = false, typeToConfirm, onConfirm } = props
  const { errorText = () => 'That did not work. Try again.' } = props
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const ready = typeToConfirm === undefined || typed.trim() === typeToConfirm.trim()

  async function confirm() {
    if (!ready || busy) return
    setBusy(true)
    setError(undefined)
    try {
      await onConfirm()
      onOpenChange(false)
    } catch (caught) {
      setError(errorText(caught))
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={title}
      description={children}
      size="s"
      onSubmit={() => void confirm()}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant={danger ? 'danger' : 'primary'} disabled={!ready} loading={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <FormError text={error} />
      {typeToConfirm !== undefined && (
        <TextField
          label={`Type “${typeToConfirm}” to confirm`}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoFocus
        />
      )}
    </Dialog>
  )
}
