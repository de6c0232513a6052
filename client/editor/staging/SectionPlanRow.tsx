import { Checkbox } from '#client/ui/Checkbox.tsx'
import { NumberField } from '#client/ui/NumberField.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { setSeconds, setShort, setSpeaker } from '#shared/docs/planDoc.ts'
import { noPlan } from '#shared/model/plan.ts'
import type { Member } from '#shared/protocol/api.ts'
import { sectionPlan, spreadSeconds, type PlanSection } from './planSections.ts'
import { SpeakerSelect } from './SpeakerSelect.tsx'
import type { PlanDesk } from './usePlanDesk.ts'
import styles from './SectionPlanRow.module.css'

interface SectionPlanRowProps {
  section: PlanSection
  title: string
  desk: PlanDesk
  people: readonly Member[]
}

/** Everything that can be said of a section's slides at once; each change is one step of undo. */
export function SectionPlanRow({ section, title, desk, people }: SectionPlanRowProps) {
  const { room, plan, mayWrite, history } = desk
  const ids = section.slides.map(({ id }) => id)
  const { speakers, seconds, short } = sectionPlan(section, plan)
  const each = (edit: (id: string, at: number) => void) => history.gesture(() => ids.forEach(edit))
  const spread = (total: number) =>
    spreadSeconds(
      total,
      ids.map((id) => (plan.slides.get(id) ?? noPlan).seconds),
    )
  return (
    <tr className={styles.section}>
      <th scope="rowgroup">
        {title}{' '}
        <span className={styles.count}>
          {ids.length} {ids.length === 1 ? 'slide' : 'slides'}
        </span>
      </th>
      <td>
        <SpeakerSelect
          label={`Speaker of ${title}`}
          speakers={speakers}
          people={people}
          disabled={!mayWrite}
          onChange={(next) => each((id) => setSpeaker(room.doc, id, next))}
        />
      </td>
      <td>
        <NumberField
          label={`Minutes for ${title}`}
          sign=""
          value={seconds / 60}
          min={0}
          max={60 * ids.length}
          step={0.5}
          disabled={!mayWrite}
          onCommit={(minutes) => {
            const shares = spread(Math.round(minutes * 60))
            each((id, at) => setSeconds(room.doc, id, shares[at] ?? 0))
          }}
        />
      </td>
      <td />
      <td>
        <Checkbox
          label={<VisuallyHidden>Keep {title} on the short path</VisuallyHidden>}
          checked={short}
          disabled={!mayWrite}
          onChange={(next) => each((id) => setShort(room.doc, id, next))}
        />
      </td>
    </tr>
  )
}
