import type { MouseEvent, ReactElement, ReactNode } from 'react'
import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import { laterPart, useLaterPart, type LaterPart } from '#client/ui/laterPart.ts'
import { Popover } from '#client/ui/Popover.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { useEffect } from 'react'
import { roleWords } from '../roleWords.ts'
import styles from './About.module.css'

const persons = laterPart(() => import('./PersonCard.tsx').then(({ PersonCard }) => ({ Card: PersonCard })))
const roles = laterPart(() =>
  import('./LateRoleCard.tsx').then(({ LateRoleCard }) => ({ Card: LateRoleCard })),
)

interface AboutPersonProps {
  /** Empty: not known yet. */
  workspaceId: WorkspaceId
  person: { readonly userId: UserId; readonly name: string }
  /** The pitch that is open, so that the card says what they lead there. */
  onPitch?: PitchId | null
  onPress?: (event: MouseEvent) => void
  /** As the card closes: `true` where the focus is not for the face. */
  focusGoesOn?: () => boolean
  /** Their face, or whatever else is pressed. */
  children: ReactNode
}

/** A face that opens the card of its person; nothing to press while nobody knows the workspace. */
export function AboutPerson(props: AboutPersonProps) {
  const { workspaceId, person, onPitch, onPress, focusGoesOn, children } = props
  const { userId, name } = person
  if (workspaceId === '') return children
  return (
    <Popover
      label={name}
      {...(focusGoesOn && { focusGoesOn })}
      trigger={
        <button type="button" className={styles.face} aria-label={`About ${name}`} onClick={onPress}>
          {children}
        </button>
      }
    >
      <LatePersonCard {...{ workspaceId, userId, name, onPitch }} />
    </Popover>
  )
}

interface LatePersonCardProps {
  workspaceId: WorkspaceId
  userId: UserId
  name: string
  onPitch?: PitchId | null | undefined
}

export const LatePersonCard = ({ name, ...props }: LatePersonCardProps) => (
  <Late label={name} part={persons} props={props} />
)

interface AboutRoleProps {
  workspaceId: WorkspaceId
  role: DescribedRole
  /** What is pressed. */
  trigger: ReactElement
}

/** Something that opens the card of a side: what it does, is good at and is pressed by. */
export function AboutRole({ workspaceId, role, trigger }: AboutRoleProps) {
  const label = `What ${roleWords[role].name.toLowerCase()} does`
  return (
    <Popover label={label} trigger={trigger}>
      <Late label={label} part={roles} props={{ workspaceId, role }} />
    </Popover>
  )
}

interface LateProps<Props> {
  label: string
  part: LaterPart<{ readonly Card: (props: Props) => ReactNode }>
  props: Props
}

/** A card that comes once somebody asks for one. The focus is on it, so that arrow keys move what is longer than the screen. */
function Late<Props extends object>({ label, part, props }: LateProps<Props>) {
  const arrived = useLaterPart(part)
  useEffect(() => void part.bring(), [part])
  return (
    <div role="group" aria-label={label} tabIndex={0} className={styles.card}>
      {arrived ? <arrived.Card {...props} /> : <Loading height={96} />}
    </div>
  )
}
