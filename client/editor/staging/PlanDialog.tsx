import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { EndedRoomNote } from '#client/deck/EndedRoomNote.tsx'
import { useRoomEnd } from '#client/sync/useRoom.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import type { SlideId, PitchId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import type { Member } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { LeadFields } from '#client/leads/LeadFields.tsx'
import { useArrival } from './useArrival.ts'
import { GoalsBoard } from '../goals/GoalsBoard.tsx'
import { PlanHead } from './PlanHead.tsx'
import { PlanTable } from './PlanTable.tsx'
import { usePlan, type OpenPlan } from './usePlan.ts'
import { usePlanDesk } from './usePlanDesk.ts'

interface PlanDialogProps {
  pitchId: PitchId
  /** The slide to begin at. */
  startAt: SlideId | null
  onClose: () => void
}

/** Who speaks where and for how long, what both sides want, and what stays if there are only ten minutes. */
export function PlanDialog({ pitchId, startAt, onClose }: PlanDialogProps) {
  const deck = useDeck()
  const open = usePlan(pitchId)
  const name = roomName('plan', pitchId)
  const end = useRoomEnd(name)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      title={`The plan for ${deck.client || 'this pitch'}`}
      description="Both of you write it. The stage follows it: it hands the baton over where the speaker changes."
    >
      <EndedRoomNote name={name} />
      {open ? <PlanParts open={open} startAt={startAt} /> : !end && <Loading height={320} />}
    </Dialog>
  )
}

function PlanParts({ open, startAt }: { open: OpenPlan; startAt: SlideId | null }) {
  const desk = usePlanDesk(open)
  const people = usePresenters()
  return (
    <>
      <PlanHead desk={desk} people={people} />
      <Leads wanted={startAt === null} />
      <GoalsBoard meeting={desk} />
      <PlanTable desk={desk} people={people} startAt={startAt} />
    </>
  )
}

/** The two who give this pitch together. */
function Leads({ wanted }: { wanted: boolean }) {
  const part = useArrival<HTMLDivElement>(wanted)
  const { me, pitchId } = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  return (
    <div ref={part}>{pitchId && <LeadFields workspaceId={workspaceId} pitchId={pitchId} me={me.id} />}</div>
  )
}

/** Members who can present. */
function usePresenters(): readonly Member[] {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const { data } = useQuery({ ...membersQuery(workspaceId), enabled: workspaceId !== '' })
  return data?.members.filter(({ roles }) => may(roles, 'stage.start')) ?? []
}
