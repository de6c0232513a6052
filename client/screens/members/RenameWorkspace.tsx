import { useQueryClient } from '@tanstack/react-query'
import type { Workspace } from '#shared/protocol/api.ts'
import { renameWorkspace } from '#client/api.ts'
import { NameDialog } from '#client/page/NameDialog.tsx'
import { meQuery } from '#client/queries/accountQueries.ts'

interface RenameWorkspaceProps {
  workspace: Workspace
  onClose: () => void
}

export function RenameWorkspace({ workspace, onClose }: RenameWorkspaceProps) {
  const queries = useQueryClient()
  return (
    <NameDialog
      title="Rename workspace"
      description="Everybody in it sees the new name."
      maxLength={80}
      initial={workspace.name}
      onClose={onClose}
      onName={async (name) => {
        await renameWorkspace(workspace.id, name)
        await queries.invalidateQueries({ queryKey: meQuery.queryKey })
      }}
    />
  )
}
