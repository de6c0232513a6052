import { Link } from 'react-router'
import { may } from '#shared/policy.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import { AboutPerson } from '#client/people/card/About.tsx'
import { Face } from '#client/people/Face.tsx'
import { useRolesIn } from '#client/session/useSession.ts'
import { Button } from '#client/ui/Button.tsx'
import { classNames } from '#client/ui/classNames.ts'
import { figures } from './figures.ts'
import { outcome } from './outcome.ts'
import { Shares } from './Shares.tsx'
import { shares } from './shares.ts'
import card from './card.module.css'
import styles from './Outcome.module.css'

/** The whole of it at one glance, and how the two of them shared it. */
export function Outcome({ report }: { report: StageReport }) {
  const parts = shares(report)
  const { workspaceId } = report
  const roles = useRolesIn(workspaceId)
  return (
    <section className={classNames(card.card, card.roomy)} aria-label="In short">
      <div className={styles.sentence}>
        <span className={styles.faces}>
          {parts.map(({ presenter: { id, name, side } }) => (
            <AboutPerson key={id} {...{ workspaceId, person: { userId: id, name } }}>
              <Face person={{ name, roles: [side] }} photoOf={id} size={44} decorative />
            </AboutPerson>
          ))}
        </span>
        <p>{outcome(report)}</p>
        {report.stage.endedAt === null && may(roles, 'stage.start') && (
          <Button asChild>
            <Link to={`/present/${report.stage.id}`}>Go on stage to end it</Link>
          </Button>
        )}
      </div>
      <dl className={styles.figures}>
        {figures(report).map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b> {note}
            </dd>
          </div>
        ))}
      </dl>
      <Shares parts={parts} />
    </section>
  )
}
