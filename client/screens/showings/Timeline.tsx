import type { StageReport } from '#shared/protocol/stage.ts'
import { handovers } from '#shared/stage/moments.ts'
import { clockText } from '#client/stage/words.ts'
import { timeline } from './timeline.ts'
import { hourText } from '#client/page/when.ts'
import tone from '#client/stage/tone.module.css'
import card from './card.module.css'
import sides from './sides.module.css'
import styles from './Timeline.module.css'

/** Who showed what and when, and all that happened beside. */
export function Timeline({ report }: { report: StageReport }) {
  const { stage } = report
  return (
    <section className={card.card}>
      <h2>What happened</h2>
      <ol className={styles.timeline}>
        {timeline(report).map(({ at, side, text, details }, nth) => (
          <li key={nth} className={sides.side} data-side={side ?? undefined}>
            <time dateTime={new Date(at).toISOString()} title={hourText(at)}>
              {clockText(at - (stage.startedAt ?? stage.setAt))}
            </time>
            <div>
              <p>{text}</p>
              {details.map((detail) => (
                <p key={detail} className={tone.muted}>
                  {detail}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {handovers(stage).length > 0 && (
        <p className={styles.footnote}>
          A pause runs from the moment the baton was held out, or its slide came on show, until it was taken.
          Nobody listens in: someone may have been talking.
        </p>
      )}
    </section>
  )
}
