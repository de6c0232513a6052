import { Scissors } from 'lucide-react'
import { Link } from 'react-router'
import type { StageReport } from '#shared/protocol/stage.ts'
import { SlideThumbnail } from '../../slide/SlideThumbnail.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { clockText } from '../words.ts'
import { cutAdvice } from './cutAdvice.ts'
import { slideTimes, type SlideTime } from './slideTimes.ts'
import styles from './report.module.css'

/** Plan against what happened, slide by slide, and what to cut. */
export function SlideTimes({ report }: { report: StageReport }) {
  const { stage, deck, until } = report
  const times = slideTimes(report)
  const longest = Math.max(1, ...times.flatMap(({ took, planned }) => [took ?? 0, planned]))
  const planned = times.some((time) => time.planned > 0)
  const advice = cutAdvice(stage, until)
  return (
    <section className={styles.card}>
      <h2>Time per slide</h2>
      {!planned && (
        <p className={styles.quiet}>Plan minutes for the slides, and this compares them next time.</p>
      )}
      {advice.map((sentence) => (
        <p key={sentence} className={styles.advice}>
          <Icon icon={Scissors} />
          {sentence}
        </p>
      ))}
      <table className={styles.times}>
        <thead>
          <tr>
            <th scope="col">Slide</th>
            <td aria-hidden />
            <th scope="col">Took</th>
            {planned && <th scope="col">Planned</th>}
          </tr>
        </thead>
        <tbody>
          {times.map((time, at) => (
            <tr key={time.id}>
              <th scope="row">
                <span className={styles.slide}>
                  {time.slide && <SlideThumbnail theme={deck.theme} slide={time.slide} width={72} />}
                  <SlideName time={time} number={at + 1} stageId={stage.id} />
                </span>
              </th>
              <td className={styles.barCell} aria-hidden>
                <Bar time={time} longest={longest} />
              </td>
              <td data-over={isOver(time) || undefined}>
                {time.took === null ? 'not shown' : clockText(time.took)}
              </td>
              {planned && (
                <td className={styles.quiet}>
                  {time.planned > 0 ? clockText(time.planned) : <VisuallyHidden>nothing</VisuallyHidden>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SlideName({ time, number, stageId }: { time: SlideTime; number: number; stageId: string }) {
  const title = time.title || 'Untitled slide'
  if (!time.slide) return <em className={styles.quiet}>{title}, gone from the newer deck</em>
  return (
    <Link to={`/stages/${stageId}/deck?slide=${time.id}`} className={styles.slideLink ?? ''}>
      <span className={styles.number}>{number}</span>
      <span>{title}</span>
    </Link>
  )
}

const isOver = ({ took, planned }: SlideTime): boolean => planned > 0 && (took ?? 0) > planned

/** How long it took; the mark is where the plan ends. */
function Bar({ time, longest }: { time: SlideTime; longest: number }) {
  const { took, planned } = time
  const share = (value: number) => `${(value / longest) * 100}%`
  return (
    <span className={styles.bar}>
      <i style={{ width: share(Math.min(took ?? 0, planned || Infinity)) }} />
      {isOver(time) && <i data-over style={{ left: share(planned), width: share((took ?? 0) - planned) }} />}
      {planned > 0 && <u style={{ left: share(planned) }} />}
    </span>
  )
}
