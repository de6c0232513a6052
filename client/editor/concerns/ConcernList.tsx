import { ArrowRight, CircleCheck, TriangleAlert } from 'lucide-react'
import { Icon } from '#client/ui/Icon.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import type { Concern, ConcernKind } from '#shared/compose/concerns.ts'
import type { Concerns } from './ConcernsProvider.tsx'
import { useLeadTo } from './useLeadTo.ts'
import styles from './ConcernList.module.css'

interface ConcernListProps extends Pick<Concerns, 'concerns' | 'checked'> {
  /** `Before you start`. */
  title: string
  /** What is said once nothing is open. */
  clear: string
}

/** Each concern takes people to the place where it is put right. */
export function ConcernList({ concerns, checked, title, clear }: ConcernListProps) {
  const leadTo = useLeadTo()
  if (!checked) {
    return <Loading label="Checking the slides" height={40} />
  }
  if (concerns.length === 0) {
    return (
      <p className={styles.ready} role="status">
        <Icon icon={CircleCheck} size={16} /> {clear}
      </p>
    )
  }
  return (
    <section className={styles.concerns} aria-label={title}>
      <h3 className={styles.title}>
        <Icon icon={TriangleAlert} size={14} /> {title}
      </h3>
      <ul>
        {concerns.map((concern) => (
          <li key={concern.key}>
            <button type="button" className={styles.concern} onClick={() => leadTo(concern)}>
              <span>{concern.text}</span>
              <span className={styles.go}>
                {goWords(concern)}
                <Icon icon={ArrowRight} size={14} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const elsewhere: Partial<Record<ConcernKind, string>> = { speaker: 'Open the plan', parked: 'Place them' }

const goWords = ({ kind }: Concern): string => elsewhere[kind] ?? 'Show'
