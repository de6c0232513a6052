import { roleWords } from '#client/people/roleWords.ts'
import { roleCardFields, usualRoleCards, type DescribedRole } from '#shared/model/roleCard.ts'
import type { RoleCardLine } from '#shared/protocol/people.ts'
import styles from './RoleCard.module.css'

/** How a side describes its half of the work; in the usual words where it has said nothing of its own. */
export function RoleCard({ role, lines }: { role: DescribedRole; lines: readonly RoleCardLine[] }) {
  return (
    <dl className={styles.lines}>
      <div>
        <dt>In a deck</dt>
        <dd>{roleWords[role].owns}</dd>
      </div>
      {lines.map(({ field, text }) => (
        <div key={field}>
          <dt>{roleCardFields[field]}</dt>
          <dd dir="auto">{text || usualRoleCards[role][field]}</dd>
        </div>
      ))}
    </dl>
  )
}
