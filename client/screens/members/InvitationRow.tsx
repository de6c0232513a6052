import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { Link2, X } from 'lucide-react'
import type { Invitation } from '#shared/protocol/api.ts'
import { RoleBadge } from '#client/people/RoleBadge.tsx'
import { Avatar } from '#client/ui/Avatar.tsx'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { localDay, meetingWords } from '#client/page/meetingDate.ts'
import { copyText } from '#client/ui/copyText.ts'
import { ownLink } from '#client/page/ownLink.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { useMemberActions } from './useMemberActions.ts'
import styles from './PersonRow.module.css'

interface InvitationRowProps {
  invitation: Invitation
  workspaceId: WorkspaceId
  manages: boolean
}

export function InvitationRow({ invitation, workspaceId, manages }: InvitationRowProps) {
  const { id, email, roles, url, expiresAt } = invitation
  const { data: config } = useQuery(configQuery)
  const actions = useMemberActions(workspaceId)
  const { date } = meetingWords(localDay(new Date(expiresAt)), localDay())
  return (
    <li className={styles.row}>
      <Avatar initials={email.slice(0, 1).toUpperCase()} size={36} faded />
      <div className={styles.who}>
        <strong>{email}</strong>
        <span>The link works until {date}</span>
      </div>
      <div className={styles.roles}>
        {roles.map((role) => (
          <RoleBadge key={role} role={role} />
        ))}
      </div>
      {manages && (
        <div className={styles.actions}>
          <Button
            size="s"
            icon={Link2}
            aria-label={`Copy the link for ${email}`}
            onClick={() => void copyText(ownLink(url, config), `Link copied. Send it to ${email}.`)}
          >
            Copy link
          </Button>
          <IconButton
            size="s"
            icon={X}
            label={`Take back the invitation for ${email}`}
            onClick={() => void actions.revoke(id, email)}
          />
        </div>
      )}
    </li>
  )
}
