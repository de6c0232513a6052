import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { setFact } from '#shared/docs/pitchDoc.ts'
import { factName, factWords } from './factName.ts'
import styles from './FactsForm.module.css'

interface AddFactProps {
  taken: readonly string[]
  /** Those that slides ask for, too: one that is called the same is meant. */
  asked: readonly string[]
}

/** A fact of sales' own, under a name that slides can use. */
export function AddFact(props: AddFactProps) {
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed')
  if (state === 'open') return <AddFactForm {...props} onDone={() => setState('done')} />
  return (
    <Button
      size="s"
      variant="quiet"
      icon={Plus}
      // The focus comes back to it for the next one.
      autoFocus={state === 'done'}
      onClick={() => setState('open')}
    >
      Add a fact
    </Button>
  )
}

function AddFactForm({ taken, asked, onDone }: AddFactProps & { onDone: () => void }) {
  const { pitch, history } = useDeckSession()
  const [label, setLabel] = useState('')
  const [value, setValue] = useState('')
  const [tried, setTried] = useState(false)
  const made = factName(label)
  const name = asked.find((one) => made !== null && factWords(one) === factWords(made)) ?? made

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
        if (event.key !== 'Escape') return
        // It leads no further than out of the form.
        event.preventDefault()
        onDone()
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
