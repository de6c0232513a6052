import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { useSubmit } from './useSubmit.ts'

interface NameDialogProps {
  title: string
  description?: string
  /** What the button says. */
  act?: string
  label?: string
  /** What the server calls it when it refuses. */
  field?: string
  initial: string
  maxLength: number
  onClose: () => void
  /** Gets it without blanks around it. What it rejects with is said in the dialog, which stays then. */
  onName: (name: string) => Promise<void>
}

/** Asks for the one name of a thing: a deck, a folder, a workspace. */
export function NameDialog(props: NameDialogProps) {
  const { title, description, act = 'Rename', label = 'Name', field = 'name', initial, maxLength } = props
  const { onClose, onName } = props
  const [name, setName] = useState(initial)
  const { busy, error, fieldErrors, submit } = useSubmit([field])

  async function save() {
    await onName(name.trim())
    onClose()
  }

  return (
    <Dialog
      open
      size="s"
      title={title}
      {...(description !== undefined && { description })}
      onOpenChange={onClose}
      onSubmit={() => void submit(save)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy} disabled={name.trim() === ''}>
            {act}
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <TextField
        label={label}
        autoFocus
        maxLength={maxLength}
        value={name}
        onChange={setName}
        onFocus={(event) => event.currentTarget.select()}
        error={fieldErrors[field]}
      />
    </Dialog>
  )
}
