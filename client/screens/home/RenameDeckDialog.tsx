import { useState } from 'react'
import type { ListedDeck } from '#shared/protocol/api.ts'
import { changeDeck } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { useLibrary } from './library.ts'

export function RenameDeckDialog({ deck, onClose }: { deck: ListedDeck; onClose: () => void }) {
  const { actions } = useLibrary()
  const [title, setTitle] = useState(deck.title)
  const { busy, error, fieldErrors, submit } = useSubmit(['title'])

  async function rename() {
    await changeDeck(deck.id, { title: title.trim() })
    await actions.refresh()
    onClose()
  }

  return (
    <Dialog
      open
      size="s"
      title="Rename deck"
      onOpenChange={onClose}
      onSubmit={() => void submit(rename)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy} disabled={title.trim() === ''}>
            Rename
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <TextField
        label="Title"
        autoFocus
        maxLength={120}
        value={title}
        onChange={setTitle}
        onFocus={(event) => event.currentTarget.select()}
        error={fieldErrors['title']}
      />
    </Dialog>
  )
}
