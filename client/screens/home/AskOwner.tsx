import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { may, type Action } from '#shared/policy.ts'
import { Face } from '#client/people/Face.tsx'
import { Button } from '#client/ui/Button.tsx'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { useLibrary } from './library.ts'
import styles from './AskOwner.module.css'

interface AskOwnerProps {
  /** What I may not do. */
  action: Action
  /** The subject of the mail. */
  about: string
}

/** Never a dead end: the people who may do it, and a way to write to them. */
export function AskOwner({ action, about }: AskOwnerProps) {
  const { workspaceId, roles } = useLibrary()
  const { data } = useQuery(membersQuery(workspaceId))
  const owners = data?.members.filter((member) => may(member.roles, action)) ?? []
  if (data && owners.length === 0) {
    return may(roles, 'members.manage') ? (
      <Button asChild>
        <Link to="/members">Invite someone who can</Link>
      </Button>
    ) : (
      <p>Nobody here can do that yet. Ask an admin to invite someone.</p>
    )
  }
  return (
    <ul className={styles.owners}>
      {owners.slice(0, 4).map((owner) => (
        <li key={owner.userId}>
          <a className={styles.owner} href={`mailto:${owner.email}?subject=${encodeURIComponent(about)}`}>
            <Face person={owner} photoOf={owner.userId} decorative />
            <span>
              Ask <b>{owner.name}</b>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
