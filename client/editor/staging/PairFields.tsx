import { Select } from '#client/ui/Select.tsx'
import { setPair } from '#shared/docs/planDoc.ts'
import type { Member } from '#shared/protocol/api.ts'
import { useArrival } from './useArrival.ts'
import type { PlanDesk } from './usePlanDesk.ts'
import styles from './pair.module.css'

const sides = [
  { side: 'marketing', label: 'Marketing lead' },
  { side: 'sales', label: 'Sales lead' },
] as const

const nobody = 'nobody'

interface PairFieldsProps {
  desk: PlanDesk
  people: readonly Member[]
  /** The plan begins here. */
  wanted: boolean
}

/** The two who give this pitch together. */
export function PairFields({ desk, people, wanted }: PairFieldsProps) {
  const { room, plan, mayWrite, history } = desk
  const part = useArrival<HTMLDivElement>(wanted)
  return (
    <div ref={part} className={styles.pair}>
      {sides.map(({ side, label }) => (
        <Select
          key={side}
          label={label}
          disabled={!mayWrite}
          value={plan.pair[side] ?? nobody}
          options={[
            { value: nobody, label: 'Nobody yet' },
            ...people
              .filter(({ roles }) => roles.includes(side))
              .map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
          onChange={(value) =>
            history.gesture(() => setPair(room.doc, side, value === nobody ? null : value))
          }
        />
      ))}
    </div>
  )
}
