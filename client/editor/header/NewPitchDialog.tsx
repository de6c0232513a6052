import { useQueryClient } from '@tanstack/react-query'
import { createPitch } from '#client/api.ts'
import { PitchDialog } from '#client/page/PitchDialog.tsx'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { deckQuery } from '#client/queries/libraryQueries.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useTitle } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { editorPath } from '#client/deck/editorPath.ts'
import { useGoOn } from '#client/page/useGoOn.ts'

/** A pitch of this deck for one more client; it opens on the slide that was on screen. */
export function NewPitchDialog({ onClose }: { onClose: () => void }) {
  const { deckId, me } = useDeckSession()
  const deck = useDeckRecord()
  const title = useTitle()
  const slideId = useEditor((state) => state.slideId)
  const queries = useQueryClient()
  const goOn = useGoOn()
  return (
    <PitchDialog
      title="New pitch"
      description={`“${title}”, prepared for one client. The design stays marketing’s, the words are sales’.`}
      submitLabel="Create pitch"
      leads={{ workspaceId: deck?.workspaceId ?? '', me: me.id, maker: deck?.ownerId ?? null }}
      onClose={onClose}
      onSubmit={async ({ client, meetingOn, leads }) => {
        const pitch = await createPitch(deckId, { client, leads, ...(meetingOn && { meetingOn }) })
        await queries.invalidateQueries({ queryKey: deckQuery(deckId).queryKey })
        await goOn(editorPath(deckId, pitch.id, slideId))
        onClose()
      }}
    />
  )
}
