import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { renameMe } from '#client/api.ts'
import { meQuery } from '#client/queries/accountQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { showToast } from '#client/ui/toast.ts'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'

export function NameForm({ name }: { name: string }) {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(name)
  const { busy, error, submit } = useSubmit([])
  const changed = draft.trim() !== '' && draft.trim() !== name

  async function rename() {
    await renameMe(draft.trim())
    await queries.invalidateQueries({ queryKey: meQuery.queryKey })
    showToast('Your name is changed.')
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(rename)
      }}
    >
      <FormError text={error} />
      <TextField
        label="Name"
        labelHidden
        autoComplete="name"
        maxLength={100}
        value={draft}
        onChange={setDraft}
      />
      <Button type="submit" loading={busy} disabled={!changed}>
        Save name
      </Button>
    </form>
  )
}
