import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { variableName } from './variableChoices.ts'

interface NameFactDialogProps {
  /** A name to start from, as typed. */
  readonly label?: string
  readonly client: string
  readonly taken: ReadonlyMap<string, string>
  readonly onState: (name: string, value: string) => void
  readonly onClose: () => void
}

/** Asks for a new fact about this client: what it is called and what it says. */
export function NameFactDialog({ label = '', client, taken, onState, onClose }: NameFactDialogProps) {
  const [called, setCalled] = useState(label)
  const [value, setValue] = useState('')
  const name = variableName(called)
  const isTaken = name !== null && taken.has(name)
  const ready = name !== null && !isTaken && value.trim() !== ''

  function handleSubmit() {
    if (!ready) return
    onClose()
    // The dialog gives the focus back first; only then can the text take it.
    setTimeout(() => onState(name, value.trim()))
  }

  return (
    <Dialog
      open
      size="s"
      title="New fact"
      description="Change it later in one place, and every slide that names it follows."
      onOpenChange={onClose}
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={!ready}>
            Add the fact
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={called}
        maxLength={60}
        placeholder="Annual budget"
        autoFocus={label === ''}
        {...(isTaken && { error: 'There is a fact of this name already.' })}
        onChange={setCalled}
      />
      <TextField
        label={client ? `What it says for ${client}` : 'What it says'}
        value={value}
        maxLength={500}
        autoFocus={label !== ''}
        onChange={setValue}
      />
    </Dialog>
  )
}
