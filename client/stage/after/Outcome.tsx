import { Link } from 'react-router'
import { may } from '#shared/policy.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import { Face } from '../../people/Face.tsx'
import { useWorkspace } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { clockText } from '../words.ts'
import { figures } from './figures.ts'
import { outcome } from './outcome.ts'
import { percent, shares, type Share } from './shares.ts'
import styles from './report.module.css'

/** The whole of it at one glance, and how the two of them shared it. */
export function Outcome({ report }: { report: StageReport }) {
  const parts = shares(report)
  const { roles } = useWorkspace()
  return (
    <section className={styles.outcome} aria-label="In short">
      <div className={styles.sentence}>
        <span className={styles.faces}>
          {parts.map(({ presenter: { id, name, side } }) => (
            <Face key={id} person={{ name, roles: [side] }} size={44} decorative />
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

function Shares({ parts }: { parts: readonly Share[] }) {
  const drove = parts.reduce((sum, part) => sum + part.drove, 0)
  const planned = parts.reduce((sum, part) => sum + part.planned, 0)
  if (parts.length < 2) return null
  return (
    <div className={styles.shares}>
      <div className={styles.split} aria-hidden>
        {parts.map(({ presenter, drove }) => (
          <i key={presenter.id} data-side={presenter.side} style={{ flexGrow: drove }} />
        ))}
      </div>
      <ul className={styles.sharers}>
        {parts.map(({ presenter, ...part }) => (
          <li key={presenter.id} data-side={presenter.side}>
            <b>{presenter.name}</b> drove {clockText(part.drove)}, {percent(part.drove, drove)}
            {planned > 0 && (
              <span className={styles.quiet}>
                {' '}
                · planned to speak for {clockText(part.planned)}, {percent(part.planned, planned)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
