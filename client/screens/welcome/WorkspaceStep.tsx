import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createWorkspace } from '#client/api.ts'
import { meQuery } from '#client/queries/accountQueries.ts'
import { workspaceChoice } from '#client/session/workspaceChoice.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { EntryForm } from '#client/page/EntryForm.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { StepHead } from './StepHead.tsx'
import { useGoOn } from '#client/page/useGoOn.ts'

export function WorkspaceStep() {
  const queries = useQueryClient()
  const goOn = useGoOn()
  const [name, setName] = useState('')
  const { busy, error, fieldErrors, submit } = useSubmit(['name'])

  async function create() {
    const workspace = await createWorkspace(name.trim())
    workspaceChoice.set(workspace.id)
    await queries.fetchQuery({ ...meQuery, staleTime: 0 })
    await goOn('/welcome/counterpart')
  }

  return (
    <>
      <StepHead title="Name your workspace">
        It holds your decks and the people who work on them. Most name it after their company.
      </StepHead>
      <EntryForm onSubmit={() => void submit(create)}>
        <FormError text={error} />
        <TextField
          label="Workspace name"
          size="l"
          autoFocus
          required
          maxLength={80}
          autoComplete="organization"
          placeholder="Northwind"
          value={name}
          onChange={setName}
          error={fieldErrors['name']}
          hint="Invited by a colleague? Open the link they sent instead: their workspace is there already."
        />
        <Button type="submit" variant="primary" size="l" wide loading={busy}>
          Continue
        </Button>
      </EntryForm>
    </>
  )
}
