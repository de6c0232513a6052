import { useEffect, type ReactNode } from 'react'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { Popover } from '#client/ui/Popover.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import styles from './AboutPerson.module.css'

const cards = laterPart(() => import('./PersonCard.tsx'))

interface AboutPersonProps {
  workspaceId: WorkspaceId
  person: { readonly userId: UserId; readonly name: string }
  /** Their face, or whatever else is pressed. */
  children: ReactNode
}

/** A face that opens the card of its person. */
export function AboutPerson({ workspaceId, person: { userId, name }, children }: AboutPersonProps) {
  return (
    <Popover
      label={name}
      trigger={
        <button type="button" className={styles.face} aria-label={`About ${name}`}>
          {children}
        </button>
      }
    >
      <LateCard workspaceId={workspaceId} userId={userId} />
    </Popover>
  )
}

function LateCard(props: { workspaceId: WorkspaceId; userId: UserId }) {
  const part = useLaterPart(cards)
  useEffect(() => void cards.bring(), [])
  return part ? <part.PersonCard {...props} /> : <Skeleton height={96} />
}
