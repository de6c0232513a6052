import { useState, type FormEvent } from 'react'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { enter, WatchError } from './door.ts'
import styles from './watch.module.css'

interface EntranceProps {
  passcode: boolean
  onEntered: () => void
}

/** Where an audience comes in: a name if they like, a passcode if the link has one. No account. */
export function Entrance({ passcode, onEntered }: EntranceProps) {
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [entering, setEntering] = useState(false)
  const [error, setError] = useState<WatchError | null>(null)

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setEntering(true)
    enter(name, code)
      .then(onEntered, (refusal: unknown) => setError(refusal instanceof WatchError ? refusal : null))
      .finally(() => setEntering(false))
  }

  return (
    <main className={styles.center}>
      <form className={styles.card} onSubmit={handleSubmit}>
        <h1 className={styles.cardTitle}>You are invited to watch</h1>
        <p className={styles.quiet}>Slides appear here as they are presented. You need no account.</p>
        <TextField
          label="Your name"
          hint="Optional. The presenters see it beside your questions."
          size="l"
          value={name}
          maxLength={80}
          autoComplete="name"
          onChange={setName}
        />
        {passcode && (
          <TextField
            label="Passcode"
            size="l"
            value={code}
            required
            autoComplete="off"
            error={error?.code === 'passcode' ? error.message : undefined}
            onChange={setCode}
          />
        )}
        {error && error.code !== 'passcode' && <p role="alert">{error.message}</p>}
        <Button type="submit" variant="primary" size="l" wide loading={entering}>
          Watch the presentation
        </Button>
      </form>
    </main>
  )
}
