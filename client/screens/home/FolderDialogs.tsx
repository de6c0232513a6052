import { useState } from 'react'
import type { DeckId } from '#shared/model/ids.ts'
import type { Folder } from '#shared/protocol/api.ts'
import { createFolder, errorText, moveDecks, renameFolder } from '#client/api.ts'
import { useSubmit } from '#client/page/useSubmit.ts'
import { Button } from '#client/ui/Button.tsx'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { useLibrary } from './library.ts'

interface NewFolderDialogProps {
  /** What is put into it at once. */
  decks: readonly DeckId[]
  onClose: () => void
}

export function NewFolderDialog({ decks, onClose }: NewFolderDialogProps) {
  const { workspaceId } = useLibrary()
  const many = decks.length === 1 ? 'the deck' : `the ${decks.length} decks`
  return (
    <NameDialog
      title="New folder"
      act={decks.length === 0 ? 'Create folder' : `Create and move ${many}`}
      initial=""
      onClose={onClose}
      onName={async (name) => {
        const folder = await createFolder(workspaceId, name)
        if (decks.length > 0) await moveDecks(workspaceId, decks, folder.id)
      }}
    />
  )
}

export function RenameFolderDialog({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  return (
    <NameDialog
      title="Rename folder"
      act="Rename"
      initial={folder.name}
      onClose={onClose}
      onName={(name) => renameFolder(folder.id, name)}
    />
  )
}

interface NameDialogProps {
  title: string
  act: string
  initial: string
  onClose: () => void
  onName: (name: string) => Promise<unknown>
}

function NameDialog({ title, act, initial, onClose, onName }: NameDialogProps) {
  const { actions } = useLibrary()
  const [name, setName] = useState(initial)
  const { busy, error, fieldErrors, submit } = useSubmit(['name'])

  async function save() {
    await onName(name.trim())
    await actions.refresh()
    onClose()
  }

  return (
    <Dialog
      open
      size="s"
      title={title}
      onOpenChange={onClose}
      onSubmit={() => void submit(save)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy} disabled={name.trim() === ''}>
            {act}
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <TextField
        label="Name"
        autoFocus
        maxLength={100}
        value={name}
        onChange={setName}
        onFocus={(event) => event.currentTarget.select()}
        error={fieldErrors['name']}
      />
    </Dialog>
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
