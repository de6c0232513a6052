import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Workspace } from '#shared/protocol/api.ts'
import { renameWorkspace } from '#client/api.ts'
import { meQuery } from '#client/queries/accountQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'

interface RenameWorkspaceProps {
  workspace: Workspace
  onClose: () => void
}

export function RenameWorkspace({ workspace, onClose }: RenameWorkspaceProps) {
  const queries = useQueryClient()
  const [name, setName] = useState(workspace.name)
  const { busy, error, fieldErrors, submit } = useSubmit(['name'])

  async function rename() {
    await renameWorkspace(workspace.id, name.trim())
    await queries.invalidateQueries({ queryKey: meQuery.queryKey })
    onClose()
  }

  return (
    <Dialog
      open
      size="s"
      title="Rename workspace"
      description="Everybody in it sees the new name."
      onOpenChange={onClose}
      onSubmit={() => void submit(rename)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy} disabled={name.trim() === ''}>
            Rename
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <TextField
        label="Name"
        autoFocus
        maxLength={80}
        value={name}
        onChange={setName}
        error={fieldErrors['name']}
      />
    </Dialog>
  )
}
