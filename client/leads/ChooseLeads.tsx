import { Select } from '#client/ui/Select.tsx'
import type { UserId } from '#shared/model/ids.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import type { Member } from '#shared/protocol/api.ts'
import { canLead, leadSides } from './seenLead.ts'
import styles from './leads.module.css'

/** Whom a new pitch is to be led by; `null`: nobody yet. */
export type LeadChoice = Readonly<Record<DescribedRole, UserId | null>>

interface ChooseLeadsProps {
  members: readonly Member[]
  me: UserId
  choice: LeadChoice
  /** By the path that the server named. */
  errors: Readonly<Record<string, string>>
  onChange: (choice: LeadChoice) => void
}

/** Who leads a pitch that is being made. Others than whoever makes it are asked. */
export function ChooseLeads({ members, me, choice, errors, onChange }: ChooseLeadsProps) {
  return (
    <div className={styles.fields}>
      {leadSides.map(({ side, label }) => {
        const able = members.filter((member) => canLead(member, side))
        const chosen = choice[side]
        return (
          <Select
            key={side}
            label={label}
            value={chosen}
            disabled={able.length === 0}
            placeholder="Nobody yet"
            error={errors[`leads.${side}`]}
            hint={
              able.length === 0
                ? `Nobody here works in ${side} yet.`
                : chosen && chosen !== me && 'Will be asked.'
            }
            options={able.map(({ userId, name }) => ({
              value: userId,
              label: userId === me ? `${name} (you)` : name,
            }))}
            onChange={(userId) => onChange({ ...choice, [side]: userId })}
          />
        )
      })}
    </div>
  )
}
