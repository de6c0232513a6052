import type { DeckId } from '#shared/model/ids.ts'
import type { Folder } from '#shared/protocol/api.ts'
import { createFolder, errorText, moveDecks, renameFolder } from '#client/api.ts'
import { NameDialog } from '#client/page/NameDialog.tsx'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { useLibrary } from './library.ts'

interface NewFolderDialogProps {
  /** What is put into it at once. */
  decks: readonly DeckId[]
  onClose: () => void
}

export function NewFolderDialog({ decks, onClose }: NewFolderDialogProps) {
  const { workspaceId, actions } = useLibrary()
  const many = decks.length === 1 ? 'the deck' : `the ${decks.length} decks`
  return (
    <NameDialog
      title="New folder"
      act={decks.length === 0 ? 'Create folder' : `Create and move ${many}`}
      initial=""
      maxLength={100}
      onClose={onClose}
      onName={async (name) => {
        const folder = await createFolder(workspaceId, name)
        if (decks.length > 0) await moveDecks(workspaceId, decks, folder.id)
        await actions.refresh()
      }}
    />
  )
}

export function RenameFolderDialog({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  const { actions } = useLibrary()
  return (
    <NameDialog
      title="Rename folder"
      initial={folder.name}
      maxLength={100}
      onClose={onClose}
      onName={async (name) => {
        await renameFolder(folder.id, name)
        await actions.refresh()
      }}
    />
  )
}

interface DeleteFolderDialogProps {
  folder: Folder
  /** Decks in use that lie in it. */
  count: number
  onClose: () => void
}

export function DeleteFolderDialog({ folder, count, onClose }: DeleteFolderDialogProps) {
  const { actions } = useLibrary()
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={onClose}
      title="Delete this folder?"
      confirmLabel="Delete folder"
      errorText={errorText}
      onConfirm={() => actions.deleteFolder(folder)}
    >
      “{folder.name}” goes for everybody.{' '}
      {count > 0 && (count === 1 ? 'Its deck stays' : `Its ${count} decks stay`)}
      {count > 0 && ', among all decks and in no folder.'}
    </ConfirmDialog>
  )
}
