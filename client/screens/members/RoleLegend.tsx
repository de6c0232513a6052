import { roles } from '#shared/policy.ts'
import { roleWords } from '#client/people/roleWords.ts'
import styles from './RoleLegend.module.css'

/** What each role owns, in a sentence. The two owners come first and carry their colour. */
export function RoleLegend() {
  return (
    <dl className={styles.legend} aria-label="What each role owns">
      {roles.map((role) => (
        <div key={role} className={styles.role}>
          <dt>
            <i style={{ background: roleWords[role].color ?? 'var(--line-3)' }} />
            {roleWords[role].name}
          </dt>
          <dd>{roleWords[role].owns}</dd>
        </div>
      ))}
    </dl>
  )
}
