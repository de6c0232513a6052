import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { editorPath } from '#client/deck/editorPath.ts'
import type { History } from '#client/deck/history.ts'
import { AboutRole } from '#client/people/card/About.tsx'
import { roleWords } from '#client/people/roleWords.ts'
import type { OpenRoom } from '#client/sync/roomConnection.ts'
import { Button } from '#client/ui/Button.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { goalKeys } from '#shared/docs/goalDoc.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import { may } from '#shared/policy.ts'
import { useOverlay } from '../commands/overlay.tsx'
import { ClientFacts, dayWords } from './ClientFacts.tsx'
import { Goal } from './Goal.tsx'
import styles from './goals.module.css'

/** The plan of the open pitch, where each side says what it wants from the meeting. */
export interface Meeting {
  readonly room: OpenRoom
  readonly mayWrite: boolean
  readonly history: History
}

/** What both sides work towards, next to each other. Each writes its own, both read both. `meeting`: `null` where there is none, or no plan of it any more. */
export function GoalsBoard({ meeting }: { meeting: Meeting | 'coming' | null }) {
  const { design, pitch, pitchId, can, history } = useDeckSession()
  return (
    <div className={styles.board}>
      <Side side="marketing" about="This deck, for every client">
        {goalKeys.design.map((goal) => (
          <Goal key={goal} goal={goal} room={design} mayWrite={can.editDesign} history={history} />
        ))}
        {meeting && <FromMeeting side="marketing" meeting={meeting} />}
      </Side>
      <Side side="sales" about={pitchId ? 'This client' : 'Each client'}>
        {pitchId ? (
          <>
            <ClientFacts pitchId={pitchId} />
            {meeting && <FromMeeting side="sales" meeting={meeting} />}
            {pitch &&
              goalKeys.pitch.map((goal) => (
                <Goal key={goal} goal={goal} room={pitch} mayWrite={can.editPitch} history={history} />
              ))}
          </>
        ) : (
          <Clients />
        )}
      </Side>
    </div>
  )
}

interface SideProps {
  side: DescribedRole
  /** What its goals are about. */
  about: string
  children: ReactNode
}

function Side({ side, about, children }: SideProps) {
  const workspaceId = useDeckRecord()?.workspaceId
  const { name } = roleWords[side]
  return (
    <section className={styles.side} data-side={side} aria-label={`${name}: ${about.toLowerCase()}`}>
      <header className={styles.head}>
        <div>
          <h3>{name}</h3>
          <small>{about}</small>
        </div>
        {workspaceId !== undefined && (
          <AboutRole
            {...{ workspaceId, role: side }}
            trigger={
              <Button size="s" variant="quiet">
                What {side} does
              </Button>
            }
          />
        )}
      </header>
      {children}
    </section>
  )
}

/** In the plan, which both write: but this each side for itself. */
function FromMeeting({ side, meeting }: { side: DescribedRole; meeting: Meeting | 'coming' }) {
  const { me } = useDeckSession()
  if (meeting === 'coming') return <Loading height={60} />
  const { room, mayWrite, history } = meeting
  const isMine = may(me.roles, `goal.write.${side}`)
  return <Goal goal={side} room={room} mayWrite={mayWrite && isMine} history={history} />
}

/** Of the design, sales has no goal but one for each client: the way to them. */
function Clients() {
  const { deckId, me } = useDeckSession()
  const pitches = useDeckRecord()?.pitches.filter(({ archived }) => !archived) ?? []
  const overlay = useOverlay()
  const makes = may(me.roles, 'pitch.create')
  if (pitches.length === 0)
    return (
      <div className={styles.none}>
        <p>
          No client has a pitch of this deck yet. What sales wants from a meeting, and when it is, stands here
          with the first one.
        </p>
        {makes && <Button onClick={() => overlay.show('new-pitch')}>New pitch for a client</Button>}
      </div>
    )
  return (
    <div className={styles.none}>
      <p>What sales wants stands with each client’s pitch.</p>
      <ul className={styles.clients}>
        {pitches.map(({ id, client, meetingOn }) => (
          <li key={id}>
            <Link to={editorPath(deckId, id, null)} dir="auto">
              {client}
            </Link>
            <small>{dayWords(meetingOn)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
