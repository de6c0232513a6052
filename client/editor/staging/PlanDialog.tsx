import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '#client/screens/home/libraryQueries.ts'
import { useDeck } from '#client/sync/DeckSession.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { may } from '#shared/policy.ts'
import type { Member } from '#shared/protocol/api.ts'
import { useDeckRecord } from '../deckRecord.ts'
import { Goals } from './Goals.tsx'
import { PairFields } from './PairFields.tsx'
import { planTotals } from './planTotals.ts'
import { SlidePlanRow } from './SlidePlanRow.tsx'
import { usePlan } from './usePlan.ts'
import styles from './staging.module.css'

/** Who speaks where and for how long, what both sides want, and what stays if there are only ten minutes. */
export function PlanDialog({ pitchId, onClose }: { pitchId: string; onClose: () => void }) {
  const deck = useDeck()
  const open = usePlan(pitchId)
  const people = usePresenters()
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="l"
      title={`The plan for ${deck.client || 'this pitch'}`}
      description="Both of you write it. The stage follows it: it hands the baton over where the speaker changes."
    >
      {!open ? (
        <Skeleton height={320} />
      ) : (
        <>
          <PairFields plan={open} people={people} />
          <Goals plan={open} />
          <p className={styles.totals} role="status">
            {planTotals(open.plan, shown, people)}
          </p>
          <div className={styles.tableScroll} tabIndex={0} role="region" aria-label="Slides of the plan">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Slide</th>
                  <th scope="col">Speaker</th>
                  <th scope="col">Minutes</th>
                  <th scope="col">Opens with</th>
                  <th scope="col">Short path</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((slide, at) => (
                  <SlidePlanRow key={slide.id} slide={slide} number={at + 1} open={open} people={people} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** Members who can present. */
function usePresenters(): readonly Member[] {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  const { data } = useQuery({ ...membersQuery(workspaceId), enabled: workspaceId !== '' })
  return data?.members.filter(({ roles }) => may(roles, 'stage.start')) ?? []
}
