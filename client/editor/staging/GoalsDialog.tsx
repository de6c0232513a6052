import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useClient, useTitle } from '#client/deck/deckParts.ts'
import { EndedRoomNote } from '#client/deck/EndedRoomNote.tsx'
import { useRoomEnd } from '#client/sync/useRoom.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { PitchId } from '#shared/model/ids.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { GoalsBoard } from '../goals/GoalsBoard.tsx'
import { StartGoal } from '../goals/Goal.tsx'
import { StepsHere } from './StepsHere.tsx'
import { usePlan, type OpenPlan } from './usePlan.ts'
import { usePlanDesk } from './usePlanDesk.ts'

interface GoalsDialogProps {
  /** The goal to begin at. */
  startAt: string | null
  onClose: () => void
}

/** What marketing and sales work towards with this deck, and with the client whose pitch is open. */
export function GoalsDialog({ startAt, onClose }: GoalsDialogProps) {
  const { pitchId } = useDeckSession()
  const title = useTitle()
  const client = useClient()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="l"
      title={`Goals for ${(pitchId ? client : title) || 'this deck'}`}
      description="Each side writes its own, and both read both. No client sees any of it."
      tools={<StepsHere />}
    >
      <StartGoal value={startAt}>
        {pitchId ? <WithMeeting pitchId={pitchId} /> : <GoalsBoard meeting={null} />}
      </StartGoal>
    </Dialog>
  )
}

function WithMeeting({ pitchId }: { pitchId: PitchId }) {
  const open = usePlan(pitchId)
  const name = roomName('plan', pitchId)
  const end = useRoomEnd(name)
  return (
    <>
      <EndedRoomNote name={name} />
      {open ? <WithDesk open={open} /> : <GoalsBoard meeting={end ? null : 'coming'} />}
    </>
  )
}

const WithDesk = ({ open }: { open: OpenPlan }) => <GoalsBoard meeting={usePlanDesk(open)} />
