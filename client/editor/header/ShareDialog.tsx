import { useQuery } from '@tanstack/react-query'
import { Link2, UserPlus } from 'lucide-react'
import { Link } from 'react-router'
import { AboutPerson } from '#client/people/card/About.tsx'
import { Face } from '#client/people/Face.tsx'
import { RoleBadge } from '#client/people/RoleBadge.tsx'
import { copyText } from '#client/ui/copyText.ts'
import { membersQuery } from '#client/queries/libraryQueries.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { may } from '#shared/policy.ts'
import { listed } from '#shared/model/listed.ts'
import { describedRoles } from '#shared/model/roleCard.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Member } from '#shared/protocol/api.ts'
import { useClient } from '#client/deck/deckParts.ts'
import { useDeckRecord, usePitchRecord } from '#client/deck/deckRecord.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { editorPath } from '#client/deck/editorPath.ts'
import { ConcernList } from '../concerns/ConcernList.tsx'
import { useConcerns } from '../concerns/ConcernsProvider.tsx'
import styles from './ShareDialog.module.css'

/** Who can open this deck, the link to it, and how someone new gets in. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { deckId, pitchId, me } = useDeckSession()
  const client = useClient()
  const slideId = useEditor((state) => state.slideId)
  const { concerns, checked } = useConcerns()
  const link = location.origin + editorPath(deckId, pitchId, slideId)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={pitchId === null ? 'Share this deck' : `Share the pitch for ${client}`}
      description="Everyone in the workspace can open it. What they may change follows from their role."
    >
      <div className={styles.link}>
        <input
          aria-label="Link to this slide"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button icon={Link2} onClick={() => void copyText(link, 'Link copied.')}>
          Copy link
        </Button>
      </div>
      {pitchId !== null && (
        <ConcernList
          concerns={concerns}
          checked={checked}
          title="Still open before a client sees it"
          clear="Checked: nothing stands between this pitch and its client."
        />
      )}
      <MemberList myId={me.id} />
      {may(me.roles, 'members.manage') ? (
        <Button asChild>
          <Link to="/members">Invite people and set roles</Link>
        </Button>
      ) : (
        <p className={styles.hint}>
          <UserPlus size={16} aria-hidden /> Someone missing? An admin of the workspace can invite them.
        </p>
      )}
    </Dialog>
  )
}

function MemberList({ myId }: { myId: string }) {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const { data, error } = useQuery({ ...membersQuery(workspaceId), enabled: workspaceId !== '' })
  if (error)
    return <p className={styles.hint}>The list of people could not be loaded. The link works all the same.</p>
  if (!data) return <Loading height={120} />
  return (
    <ul className={styles.members} aria-label="People in this workspace">
      {data.members.map((member) => (
        <MemberRow
          key={member.userId}
          workspaceId={workspaceId}
          member={member}
          isMe={member.userId === myId}
        />
      ))}
    </ul>
  )
}

interface MemberRowProps {
  workspaceId: WorkspaceId
  member: Member
  isMe: boolean
}

function MemberRow({ workspaceId, member, isMe }: MemberRowProps) {
  const pitch = usePitchRecord()
  const led = describedRoles.filter((side) => pitch?.leads[side]?.userId === member.userId)
  return (
    <li className={styles.member}>
      <AboutPerson workspaceId={workspaceId} person={member} onPitch={pitch?.id ?? null}>
        <Face person={member} photoOf={member.userId} decorative />
      </AboutPerson>
      <span className={styles.name}>
        {member.name}
        {isMe && ' (you)'}
        {led.length > 0 && <small>{`Leads ${listed(led)} here`}</small>}
      </span>
      <span className={styles.roles}>
        {member.roles.map((role) => (
          <RoleBadge key={role} role={role} />
        ))}
      </span>
    </li>
  )
}
