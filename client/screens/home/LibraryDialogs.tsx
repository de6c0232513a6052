import type { ListedDeck, ListedPitch } from '#shared/protocol/api.ts'
import { changePitch, createPitch, duplicatePitch, errorText } from '#client/api.ts'
import { LeadFields } from '#client/leads/LeadFields.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { useLibrary, type LibraryDialog } from './library.ts'
import { DeleteFolderDialog, NewFolderDialog, RenameFolderDialog } from './FolderDialogs.tsx'
import { NewDeckDialog } from './NewDeckDialog.tsx'
import { AllTheSameDialog } from '#client/exports/AllTheSameDialog.tsx'
import { PitchDialog } from '#client/page/PitchDialog.tsx'
import { RenameDeckDialog } from './RenameDeckDialog.tsx'
import { useMe } from '#client/session/useSession.ts'
import { useGoOn } from '#client/page/useGoOn.ts'

interface LibraryDialogsProps {
  dialog: LibraryDialog | null
  onClose: () => void
}

export function LibraryDialogs({ dialog, onClose }: LibraryDialogsProps) {
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'new-deck':
      return <NewDeckDialog onClose={onClose} />
    case 'rename-deck':
      return <RenameDeckDialog deck={dialog.deck} onClose={onClose} />
    case 'repair-deck':
      return <RepairDialog thing="deck" name={dialog.deck.title} id={dialog.deck.id} onClose={onClose} />
    case 'repair-pitch':
      return <RepairDialog thing="pitch" name={dialog.pitch.client} id={dialog.pitch.id} onClose={onClose} />
    case 'delete-deck':
      return <DeleteDeckDialog deck={dialog.deck} onClose={onClose} />
    case 'new-folder':
      return <NewFolderDialog decks={dialog.decks} onClose={onClose} />
    case 'rename-folder':
      return <RenameFolderDialog folder={dialog.folder} onClose={onClose} />
    case 'delete-folder':
      return <DeleteFolderDialog folder={dialog.folder} count={dialog.count} onClose={onClose} />
    case 'new-pitch':
      return <NewPitchDialog deck={dialog.deck} onClose={onClose} />
    case 'edit-pitch':
      return <EditPitchDialog pitch={dialog.pitch} onClose={onClose} />
    case 'leads':
      return <LeadsDialog pitch={dialog.pitch} onClose={onClose} />
    case 'duplicate-pitch':
      return <DuplicatePitchDialog pitch={dialog.pitch} onClose={onClose} />
    case 'client-copy':
      return (
        <AllTheSameDialog
          open={dialog.open}
          description={`This stands between the pitch for ${dialog.pitch.client} and its client:`}
          request={{
            of: 'pitches',
            id: dialog.pitch.id,
            wanted: { copy: 'client', format: dialog.format },
          }}
          onClose={onClose}
        />
      )
    case 'delete-pitch':
      return <DeletePitchDialog pitch={dialog.pitch} onClose={onClose} />
  }
}

function NewPitchDialog({ deck, onClose }: { deck: ListedDeck; onClose: () => void }) {
  const { actions, workspaceId } = useLibrary()
  const { user } = useMe()
  const goOn = useGoOn()
  return (
    <PitchDialog
      title="New pitch"
      description={`“${deck.title}”, prepared for one client. The design stays marketing’s, the words are yours.`}
      submitLabel="Create pitch"
      leads={{ workspaceId, me: user.id, maker: deck.ownerId }}
      onClose={onClose}
      onSubmit={async ({ client, meetingOn, leads }) => {
        const pitch = await createPitch(deck.id, { client, leads, ...(meetingOn && { meetingOn }) })
        void actions.refresh()
        await goOn(`/decks/${deck.id}/pitches/${pitch.id}`)
      }}
    />
  )
}

function EditPitchDialog({ pitch, onClose }: { pitch: ListedPitch; onClose: () => void }) {
  const { actions } = useLibrary()
  return (
    <PitchDialog
      title="Client and date"
      submitLabel="Save"
      initial={pitch}
      onClose={onClose}
      onSubmit={async ({ client, meetingOn }) => {
        await changePitch(pitch.id, { client, meetingOn })
        await actions.refresh()
        onClose()
      }}
    />
  )
}

function LeadsDialog({ pitch, onClose }: { pitch: ListedPitch; onClose: () => void }) {
  const { workspaceId } = useLibrary()
  const { user } = useMe()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Who leads the pitch for ${pitch.client}`}
      description="One for marketing and one for sales. Slides, the plan and the client’s page name them."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <LeadFields workspaceId={workspaceId} pitchId={pitch.id} me={user.id} />
    </Dialog>
  )
}

function DuplicatePitchDialog({ pitch, onClose }: { pitch: ListedPitch; onClose: () => void }) {
  const { actions } = useLibrary()
  const goOn = useGoOn()
  return (
    <PitchDialog
      title="Duplicate for another client"
      description={`All words written for ${pitch.client} come along. Read them once more before you meet.`}
      submitLabel="Duplicate"
      withDate={false}
      onClose={onClose}
      onSubmit={async ({ client }) => {
        const copy = await duplicatePitch(pitch.id, client)
        void actions.refresh()
        await goOn(`/decks/${copy.deckId}/pitches/${copy.id}`)
      }}
    />
  )
}

interface RepairDialogProps {
  readonly thing: 'deck' | 'pitch'
  readonly name: string
  readonly id: string
  readonly onClose: () => void
}

function RepairDialog({ thing, name, id, onClose }: RepairDialogProps) {
  const { actions } = useLibrary()
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Repair this ${thing}?`}
      confirmLabel="Repair"
      errorText={errorText}
      onConfirm={() => (thing === 'deck' ? actions.repairDeck(id, name) : actions.repairPitch(id, name))}
    >
      For when “{name}” is full, or does not open any more. Everything that can be read is kept; its past
      changes are let go. Whoever has it open now gets a fresh copy.
    </ConfirmDialog>
  )
}

function DeleteDeckDialog({ deck, onClose }: { deck: ListedDeck; onClose: () => void }) {
  const { actions } = useLibrary()
  const count = deck.pitches.length
  const pitches = count === 0 ? '' : count === 1 ? ' and its pitch' : ` and its ${count} pitches`
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={onClose}
      title="Delete this deck for good?"
      confirmLabel="Delete for good"
      typeToConfirm={deck.title}
      errorText={errorText}
      onConfirm={() => actions.deleteDeck(deck.id, deck.title)}
    >
      “{deck.title}”{pitches} will be gone for everybody, with every word that sales wrote. This cannot be
      undone.
    </ConfirmDialog>
  )
}

function DeletePitchDialog({ pitch, onClose }: { pitch: ListedPitch; onClose: () => void }) {
  const { actions } = useLibrary()
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={onClose}
      title="Delete this pitch for good?"
      confirmLabel="Delete for good"
      typeToConfirm={pitch.client}
      errorText={errorText}
      onConfirm={() => actions.deletePitch(pitch.id, pitch.client)}
    >
      All words and talking points for {pitch.client} will be gone for everybody. The design stays. This
      cannot be undone.
    </ConfirmDialog>
  )
}
