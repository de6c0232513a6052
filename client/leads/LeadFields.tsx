import { useQuery } from '@tanstack/react-query'
import { FormError } from '#client/ui/FormError.tsx'
import { Select } from '#client/ui/Select.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { errorText } from '#client/api.ts'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { leadsQuery } from '#client/queries/leadQueries.ts'
import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import type { Member, PitchLeads } from '#shared/protocol/api.ts'
import { askedOf, canLead, leadNote, leadSides, seenLead } from './seenLead.ts'
import { SayYes } from './SayYes.tsx'
import { useHandLead } from './useHandLead.ts'
import styles from './leads.module.css'

interface LeadFieldsProps {
  workspaceId: WorkspaceId
  pitchId: PitchId
  me: UserId
}

/** The two who lead a pitch, and each side's way to another lead. */
export function LeadFields({ workspaceId, pitchId, me }: LeadFieldsProps) {
  const leads = useQuery(leadsQuery(pitchId))
  const members = useQuery({ ...membersQuery(workspaceId), enabled: workspaceId !== '' })
  const error = leads.error ?? members.error
  if (leads.data && members.data)
    return (
      <div className={styles.fields}>
        {leadSides.map(({ side, label }) => (
          <LeadField
            key={side}
            {...{ side, label, pitchId, me, leads: leads.data, members: members.data.members }}
          />
        ))}
      </div>
    )
  return error ? <FormError text={errorText(error)} /> : <Loading height={60} />
}

interface LeadFieldProps {
  side: (typeof leadSides)[number]['side']
  label: string
  pitchId: PitchId
  me: UserId
  leads: PitchLeads
  members: readonly Member[]
}

function LeadField({ side, label, pitchId, me, leads, members }: LeadFieldProps) {
  const { hand, busy, problem } = useHandLead(pitchId, me)
  const lead = leads[side]
  const seen = seenLead(lead, side, members)
  const able = members.filter((member) => canLead(member, side))
  const mayHand = may(members.find(({ userId }) => userId === me)?.roles ?? [], `pitch.handLead.${side}`)
  const isListed = seen.member !== null && able.includes(seen.member)
  const asked = askedOf(me, side, { leads, members })
  return (
    <div className={styles.field}>
      <Select
        label={label}
        error={problem}
        disabled={!mayHand}
        placeholder="Nobody yet"
        value={lead?.userId ?? null}
        hint={asked ?? leadNote(seen, side)}
        options={[
          ...able.map(({ userId, name }) => ({
            value: userId,
            label: userId === me ? `${name} (you)` : name,
          })),
          ...(lead && !isListed ? [{ value: lead.userId, label: seen.name, disabled: true }] : []),
        ]}
        onChange={(userId) => {
          const to = able.find((one) => one.userId === userId)
          if (to) void hand({ side, to, seen: leads })
        }}
      />
      {asked && (
        <SayYes
          seen={seen}
          busy={busy}
          onYes={() => void hand({ side, to: { userId: me, name: seen.name }, seen: leads })}
        />
      )}
    </div>
  )
}
