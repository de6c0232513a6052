import { Scissors } from 'lucide-react'
import type { StageReport } from '#shared/protocol/stage.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { clockText } from '#client/stage/words.ts'
import { cutAdvice } from './cutAdvice.ts'
import { isOver, slideTimes } from './slideTimes.ts'
import { TimeBar } from './TimeBar.tsx'
import { TimedSlide } from './TimedSlide.tsx'
import tone from '#client/stage/tone.module.css'
import card from './card.module.css'
import styles from './SlideTimes.module.css'

/** Plan against what happened, slide by slide, and what to cut. */
export function SlideTimes({ report }: { report: StageReport }) {
  const { stage, deck, until } = report
  const times = slideTimes(report)
  const longest = Math.max(1, ...times.flatMap(({ took, planned }) => [took ?? 0, planned]))
  const planned = times.some((time) => time.planned > 0)
  const advice = cutAdvice(stage, until)
  return (
    <section className={card.card}>
      <h2>Time per slide</h2>
      {!planned && (
        <p className={tone.muted}>Plan minutes for the slides, and this compares them next time.</p>
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
                <TimedSlide time={time} number={at + 1} theme={deck.theme} stageId={stage.id} />
              </th>
              <td className={styles.barCell} aria-hidden>
                <TimeBar time={time} longest={longest} />
              </td>
              <td data-over={isOver(time) || undefined}>
                {time.took === null ? 'not shown' : clockText(time.took)}
              </td>
              {planned && (
                <td className={tone.muted}>
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
