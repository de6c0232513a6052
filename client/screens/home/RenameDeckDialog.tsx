import type { ListedDeck } from '#shared/protocol/api.ts'
import { changeDeck } from '#client/api.ts'
import { NameDialog } from '#client/page/NameDialog.tsx'
import { useLibrary } from './library.ts'

export function RenameDeckDialog({ deck, onClose }: { deck: ListedDeck; onClose: () => void }) {
  const { actions } = useLibrary()
  return (
    <NameDialog
      title="Rename deck"
      label="Title"
      field="title"
      maxLength={120}
      initial={deck.title}
      onClose={onClose}
      onName={async (title) => {
        await changeDeck(deck.id, { title })
        await actions.refresh()
      }}
    />
  )
}
