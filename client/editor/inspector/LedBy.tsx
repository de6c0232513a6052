import { useQuery } from '@tanstack/react-query'
import { Footprints } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { useVisitors } from '#client/deck/useVisitors.ts'
import { askedOf, leadNote, leadSides, seenLead, type SeenLead } from '#client/leads/seenLead.ts'
import { SayYes } from '#client/leads/SayYes.tsx'
import { useHandLead } from '#client/leads/useHandLead.ts'
import { AboutPerson } from '#client/people/card/About.tsx'
import { Face } from '#client/people/Face.tsx'
import { leadsQuery } from '#client/queries/leadQueries.ts'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { Avatar } from '#client/ui/Avatar.tsx'
import { Button } from '#client/ui/Button.tsx'
import type { PitchId } from '#shared/model/ids.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { Section } from '../sections/Section.tsx'
import styles from './LedBy.module.css'

/** Milliseconds: the plan, where sides are handed over, asks more often. */
const askedEvery = 15_000

/** The two who lead the open pitch, and the way to work on it with the other one. */
export function LedBy() {
  const { pitchId } = useDeckSession()
  return pitchId === null ? null : <Leads pitchId={pitchId} />
}

function Leads({ pitchId }: { pitchId: PitchId }) {
  const { me } = useDeckSession()
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const leads = useQuery({ ...leadsQuery(pitchId), refetchInterval: askedEvery }).data
  const { data } = useQuery({ ...membersQuery(workspaceId), enabled: workspaceId !== '' })
  const overlay = useOverlay()
  const { hand, busy } = useHandLead(pitchId, me.id)
  if (!leads || !data) return null
  return (
    <Section
      title="Led by"
      aside={
        <Button size="s" variant="quiet" onClick={() => overlay.show('plan')}>
          Change
        </Button>
      }
    >
      {leadSides.map(({ side, label }) => {
        const lead = leads[side]
        const seen = seenLead(lead, side, data.members)
        const asked = askedOf(me.id, side, { leads, members: data.members })
        return (
          <div key={side} className={styles.lead}>
            <LeadFace seen={seen} workspaceId={workspaceId} pitchId={pitchId} />
            <span className={styles.who}>
              <span className={styles.name} title={seen.name} dir="auto">
                {seen.name}
              </span>
              <small>{asked ?? [label, leadNote(seen, side)].filter(Boolean).join('. ')}</small>
            </span>
            {asked && (
              <SayYes
                seen={seen}
                busy={busy}
                onYes={() => void hand({ side, to: { userId: me.id, name: seen.name }, seen: leads })}
              />
            )}
          </div>
        )
      })}
      <Together leads={leadSides.map(({ side }) => leads[side]?.userId ?? null)} />
    </Section>
  )
}

interface LeadFaceProps {
  seen: SeenLead
  workspaceId: string
  pitchId: PitchId
}

function LeadFace({ seen: { member, state }, workspaceId, pitchId }: LeadFaceProps) {
  if (!member) return <Avatar initials="?" />
  return (
    <AboutPerson workspaceId={workspaceId} person={member} onPitch={pitchId}>
      <Face person={member} photoOf={member.userId} faded={state !== 'leads'} decorative />
    </AboutPerson>
  )
}

/** Goes to where the other lead is, and along with them, as a press on their face does. Not offered while they follow me. */
function Together({ leads }: { leads: readonly (string | null)[] }) {
  const { me, pitchId } = useDeckSession()
  const following = useEditor((state) => state.following?.user)
  const store = useEditorStore()
  const other = useVisitors().find(({ user }) => leads.includes(user.id))
  if (!other || other.followsMe || following === other.user.id || !leads.includes(me.id)) return null
  return (
    <Button
      size="s"
      icon={Footprints}
      onClick={() => store.getState().follow({ user: other.user.id, pitchId })}
    >
      Work on this together
    </Button>
  )
}
