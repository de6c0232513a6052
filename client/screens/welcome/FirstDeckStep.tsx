import { useState } from 'react'
import { Link } from 'react-router'
import type { Workspace } from '#shared/protocol/api.ts'
import { createDeck } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { blankStarter, StarterPicker } from '#client/page/StarterPicker.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { StepHead } from './StepHead.tsx'
import styles from './FirstDeckStep.module.css'
import { useGoOn } from '#client/page/useGoOn.ts'

export function FirstDeckStep({ workspace }: { workspace: Workspace }) {
  const goOn = useGoOn()
  const [title, setTitle] = useState('')
  const [starter, setStarter] = useState(blankStarter)
  const { busy, error, fieldErrors, submit } = useSubmit(['title'])

  async function create() {
    const named = title.trim() && { title: title.trim() }
    const deck = await createDeck({
      workspaceId: workspace.id,
      ...named,
      starter,
    })
    await goOn(`/decks/${deck.id}`)
  }

  return (
    <>
      <StepHead title="Make the first deck">
        Pick a finished design to start from. Everything in it can be changed, and it already has places for
        sales to fill.
      </StepHead>
      <div data-wide>
        <EntryForm onSubmit={() => void submit(create)}>
          <FormError text={error} />
          <TextField
            label="Title"
            size="l"
            maxLength={120}
            placeholder="Spring platform pitch"
            value={title}
            onChange={setTitle}
            error={fieldErrors['title']}
          />
          <StarterPicker value={starter} onChange={setStarter} />
          <div className={styles.actions}>
            <Button asChild variant="quiet" size="l">
              <Link to="/">Later</Link>
            </Button>
            <Button type="submit" variant="primary" size="l" loading={busy}>
              Create deck
            </Button>
          </div>
        </EntryForm>
      </div>
    </>
  )
}
