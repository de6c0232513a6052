import { useState, type FormEvent } from 'react'
import { isSafeLink } from '#shared/docs/richTextFormats.ts'
import { buttonOf } from '../../ui/command.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { textCommands } from '../textCommands.ts'
import { writingAid } from '../activeEditor.ts'
import styles from './TextToolbar.module.css'
import { addressOf } from './linkAddress.ts'

interface LinkButtonProps {
  /** The link at the caret. */
  readonly value: string | null
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onChange: (href: string | null) => void
}

export function LinkButton({ value, open, onOpenChange, onChange }: LinkButtonProps) {
  return (
    <Popover
      label="Link"
      open={open}
      onOpenChange={onOpenChange}
      trigger={<IconButton {...buttonOf(textCommands.link)} size="s" pressed={value !== null} />}
    >
      <LinkForm value={value} onChange={onChange} />
    </Popover>
  )
}

function LinkForm({ value, onChange }: Pick<LinkButtonProps, 'value' | 'onChange'>) {
  const [typed, setTyped] = useState(value ?? '')
  const [wrong, setWrong] = useState(false)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const address = addressOf(typed)
    if (isSafeLink(address)) onChange(address)
    else setWrong(true)
  }

  return (
    <form className={styles.link} onSubmit={handleSubmit} noValidate {...writingAid}>
      <TextField
        label="Address"
        size="s"
        value={typed}
        placeholder="https://"
        inputMode="url"
        spellCheck={false}
        {...(wrong && { error: 'Start with https:// or mailto:, for example.' })}
        onChange={(next) => {
          setTyped(next)
          setWrong(false)
        }}
      />
      <div className={styles.linkButtons}>
        {value !== null && (
          <Button size="s" variant="quiet" onClick={() => onChange(null)}>
            Remove link
          </Button>
        )}
        <Button size="s" variant="primary" type="submit">
          {value === null ? 'Add link' : 'Change link'}
        </Button>
      </div>
    </form>
  )
}
