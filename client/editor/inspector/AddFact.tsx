import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { setFact } from '#shared/docs/pitchDoc.ts'
import { factName } from './factName.ts'
import styles from './FactsForm.module.css'

/** A fact of sales' own, under a name that slides can use. */
export function AddFact({ taken }: { taken: readonly string[] }) {
  const [open, setOpen] = useState(false)
  if (open) return <AddFactForm taken={taken} onDone={() => setOpen(false)} />
  return (
    <Button size="s" variant="quiet" icon={Plus} onClick={() => setOpen(true)}>
      Add a fact
    </Button>
  )
}

function AddFactForm({ taken, onDone }: { taken: readonly string[]; onDone: () => void }) {
  const { pitch, history } = useDeckSession()
  const [label, setLabel] = useState('')
  const [value, setValue] = useState('')
  const [tried, setTried] = useState(false)
  const name = factName(label)

  function add() {
    setTried(true)
    if (!name || taken.includes(name) || value.trim() === '') return
    history.gesture(() => pitch && setFact(pitch.doc, name, value.trim()))
    onDone()
  }

  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onDone()
      }}
    >
      <TextField
        label="Fact"
        size="s"
        autoFocus
        maxLength={60}
        placeholder="Number of stores"
        value={label}
        onChange={setLabel}
        error={
          name && taken.includes(name)
            ? 'This fact is in the list already.'
            : tried && !name
              ? 'Name it with letters, such as “Number of stores”.'
              : undefined
        }
        hint={name ? `On slides: {{${name}}}` : undefined}
      />
      <TextField
        label="For this client"
        size="s"
        maxLength={500}
        value={value}
        onChange={setValue}
        error={tried && value.trim() === '' ? 'Say what it is for this client.' : undefined}
      />
      <div className={styles.buttons}>
        <Button size="s" onClick={onDone}>
          Cancel
        </Button>
        <Button size="s" variant="primary" type="submit">
          Add
        </Button>
      </div>
    </form>
  )
}
