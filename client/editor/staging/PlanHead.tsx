import { useDeck, useDeckSession } from '#client/deck/DeckSession.tsx'
import { usePitchRecord } from '#client/deck/deckRecord.ts'
import { roomAccess } from '#shared/policy.ts'
import type { Member } from '#shared/protocol/api.ts'
import { CribSheets } from './CribSheets.tsx'
import { planShares } from './planShares.ts'
import { PlanTotals } from './PlanTotals.tsx'
import { StepsHere } from './StepsHere.tsx'
import type { PlanDesk } from './usePlanDesk.ts'
import styles from './PlanHead.module.css'

/** The sum of it, the way back, and why it cannot be written where that is so. */
export function PlanHead({ desk, people }: { desk: PlanDesk; people: readonly Member[] }) {
  const { plan, mayWrite } = desk
  const { slides } = useDeck()
  const { me, pitchId } = useDeckSession()
  const leads = usePitchRecord()?.leads ?? null
  const shown = slides.filter(({ hidden }) => !hidden)
  const reads = roomAccess(me.roles, 'plan') !== 'write'
  return (
    <div className={styles.head}>
      <PlanTotals shares={planShares(plan, shown, people, leads)} mayWrite={mayWrite} />
      {pitchId && <CribSheets pitchId={pitchId} plan={plan} people={people} />}
      <StepsHere />
      {!mayWrite && (
        <p className={styles.readOnly} role="status">
          {reads
            ? 'You can read the plan. Marketing and sales write it; ask one of its leads for a change.'
            : 'The plan cannot be changed while you are not connected.'}
        </p>
      )}
    </div>
  )
}
