import type { WorkspaceId } from '#shared/model/ids.ts'
import { DoorOpen, UserMinus } from 'lucide-react'
import { useState } from 'react'
import type { Member } from '#shared/protocol/api.ts'
import { errorText } from '#client/api.ts'
import { AboutPerson } from '#client/people/card/About.tsx'
import { Face } from '#client/people/Face.tsx'
import { RoleBadge } from '#client/people/RoleBadge.tsx'
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { RolesEditor } from './RolesEditor.tsx'
import { useMemberActions } from './useMemberActions.ts'
import styles from './PersonRow.module.css'

interface MemberRowProps {
  member: Member
  workspaceId: WorkspaceId
  isMe: boolean
  manages: boolean
}

export function MemberRow({ member, workspaceId, isMe, manages }: MemberRowProps) {
  const actions = useMemberActions(workspaceId)
  const [removing, setRemoving] = useState(false)
  return (
    <li className={styles.row}>
      <AboutPerson workspaceId={workspaceId} person={member}>
        <Face person={member} photoOf={member.userId} size={36} decorative />
      </AboutPerson>
      <div className={styles.who}>
        <strong>
          {member.name}
          {isMe && <small>you</small>}
        </strong>
        <span>{member.email}</span>
      </div>
      {manages ? (
        <RolesEditor member={member} onChange={(roles) => void actions.setRoles(member.userId, roles)} />
      ) : (
        <div className={styles.roles}>
          {member.roles.map((role) => (
            <RoleBadge key={role} role={role} />
          ))}
        </div>
      )}
      {(manages || isMe) && (
        <div className={styles.actions}>
          <IconButton
            icon={isMe ? DoorOpen : UserMinus}
            label={isMe ? 'Leave this workspace' : `Remove ${member.name}`}
            onClick={() => setRemoving(true)}
          />
        </div>
      )}
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        danger
        title={isMe ? 'Leave this workspace?' : `Remove ${member.name}?`}
        confirmLabel={isMe ? 'Leave' : 'Remove'}
        errorText={errorText}
        onConfirm={() => actions.remove(member.userId, isMe ? 'You' : member.name)}
      >
        {isMe
          ? 'You lose access to its decks at once. Somebody else has to invite you to come back.'
          : `${member.name} loses access at once, also where a deck is open. What they wrote stays. You can invite them again.`}
      </ConfirmDialog>
    </li>
  )
}
