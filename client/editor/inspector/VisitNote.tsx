import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useClient } from '#client/deck/deckParts.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { AboutRole } from '#client/people/card/About.tsx'
import { roomAccess } from '#shared/policy.ts'
import { useOverlay } from '../commands/overlay.tsx'
import styles from './VisitNote.module.css'

/**
 * For whoever of one side is in the other's part of the deck: whose it is, how far their own changes reach, and the
 * way to what that side does and wants.
 */
export function VisitNote() {
  const { pitchId, me, can } = useDeckSession()
  const client = useClient()
  const workspaceId = useDeckRecord()?.workspaceId
  const overlay = useOverlay()
  const [host, other] = pitchId === null ? (['design', 'pitch'] as const) : (['pitch', 'design'] as const)
  const role = host === 'design' ? 'marketing' : 'sales'
  const writes = (kind: typeof host): boolean => roomAccess(me.roles, kind) === 'write'
  const isVisit = writes(other) && !writes(host)
  if (!isVisit && !(pitchId !== null && can.editDesign)) return null
  return (
    <div className={styles.note} data-owner={isVisit ? role : 'marketing'}>
      <p>
        {host === 'design'
          ? 'This is marketing’s design, for every client. What you write stands in the clients’ pitches.'
          : `This is the pitch for ${client || 'one client'}. Changes to the design reach every client.`}
      </p>
      {isVisit && workspaceId !== undefined && (
        <p className={styles.links}>
          <AboutRole {...{ workspaceId, role }} trigger={<button type="button">What {role} does</button>} />
          <button type="button" onClick={() => overlay.show('goals')}>
            Goals of both sides
          </button>
        </p>
      )}
    </div>
  )
}
