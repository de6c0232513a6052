import { useQuery } from '@tanstack/react-query'
import { cardMark } from '#client/people/cards.ts'
import { Face } from '#client/people/Face.tsx'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { Avatar } from '#client/ui/Avatar.tsx'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { PitchLeads } from '#shared/protocol/api.ts'
import { leadNote, leadSides, seenLead } from './seenLead.ts'
import styles from './leads.module.css'

interface LeadFacesProps {
  workspaceId: WorkspaceId
  leads: PitchLeads
  /** Pixels. */
  size?: number
}

/** Both leads of a pitch, small, with their cards at a press; who has not said yes is pale, and a side without anybody has a question mark. */
export function LeadFaces({ workspaceId, leads, size = 24 }: LeadFacesProps) {
  const { data } = useQuery({ ...membersQuery(workspaceId), enabled: workspaceId !== '' })
  if (!data) return null
  return (
    <span className={styles.faces}>
      {leadSides.map(({ side, label }) => {
        const seen = seenLead(leads[side], side, data.members)
        const note = leadNote(seen, side)
        const words = [`${label}: ${seen.name}`, ...(note && seen.state !== 'nobody' ? [note] : [])].join(
          '. ',
        )
        return (
          <span
            key={side}
            title={words}
            className={seen.member ? styles.member : styles.missing}
            {...(seen.member && cardMark(seen.member))}
          >
            {seen.member ? (
              <Face
                person={seen.member}
                photoOf={seen.member.userId}
                size={size}
                faded={seen.state !== 'leads'}
              />
            ) : (
              <Avatar initials="?" name={words} size={size} />
            )}
          </span>
        )
      })}
    </span>
  )
}
