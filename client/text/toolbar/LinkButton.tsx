import { useState, type FormEvent } from 'react'
import { linkAddress, linkRefusal, meantLink } from '#shared/model/link.ts'
import { buttonOf } from '../../ui/command.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { textCommands } from '../textCommands.ts'
import { writingAid } from '../activeEditor.ts'
import styles from './TextToolbar.module.css'

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
  const [refusal, setRefusal] = useState('')

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const meant = meantLink(typed)
    const address = linkAddress(meant)
    if (address === null) setRefusal(linkRefusal(meant))
    else onChange(address)
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
        {...(refusal !== '' && { error: refusal })}
        onChange={(next) => {
          setTyped(next)
          setRefusal('')
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
