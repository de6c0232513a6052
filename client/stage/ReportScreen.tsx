import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { StageReport } from '#shared/protocol/stage.ts'
import { timeSpent } from '#shared/stage/pace.ts'
import { getStageReport } from '../api.ts'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import { PresenterFace } from './PresenterFace.tsx'
import { cutAdvice } from './cutAdvice.ts'
import { clockText } from './words.ts'
import styles from './report.module.css'

/** What happened, the same for both: time against the plan, shares, who came, what was left open. */
export function ReportScreen() {
  const { stageId = '' } = useParams()
  const { data } = useSuspenseQuery({
    queryKey: ['stage-report', stageId],
    queryFn: () => getStageReport(stageId),
  })
  const { stage, deck, summary } = data
  const end = stage.endedAt ?? stage.visits.at(-1)?.to ?? stage.startedAt
  return (
    <main className={styles.page}>
      <p>
        <Link to={`/`}>Your decks</Link>
      </p>
      <h1 className={styles.title}>
        {stage.mode === 'rehearsal' ? 'Rehearsal' : 'Presentation'}: {deck.client || deck.title}
      </h1>
      <p className={styles.quiet}>
        {new Date(summary.startedAt).toLocaleString([], { dateStyle: 'long', timeStyle: 'short' })} ·{' '}
        {clockText(end - stage.startedAt)} · state {summary.deckHash.slice(0, 7)}
        {stage.endedAt === null && ' · not ended yet'}
      </p>
      <Shares report={data} end={end} />
      <SlideTimes report={data} end={end} />
      <People report={data} />
    </main>
  )
}

function Shares({ report, end }: { report: StageReport; end: number }) {
  const { stage, handoverSilences } = report
  const { byDriver } = timeSpent(stage, end)
  const total = Math.max(1, end - stage.startedAt)
  const longest = Math.max(0, ...handoverSilences)
  return (
    <section className={styles.part}>
      <h2>Together</h2>
      <ul className={styles.shares}>
        {stage.presenters.map((presenter) => (
          <li key={presenter.id}>
            <PresenterFace presenter={{ ...presenter, awaySince: null }} />
            <span>{presenter.name}</span>
            <span className={styles.quiet}>
              drove {Math.round(((byDriver.get(presenter.id) ?? 0) / total) * 100)} %
            </span>
          </li>
        ))}
      </ul>
      {handoverSilences.length > 0 && (
        <p className={styles.quiet}>
          {handoverSilences.length} handovers; the longest pause after one was {clockText(longest)}.
        </p>
      )}
    </section>
  )
}

function SlideTimes({ report, end }: { report: StageReport; end: number }) {
  const { stage, deck } = report
  const { bySlide } = timeSpent(stage, end)
  const advice = cutAdvice(stage, end)
  return (
    <section className={styles.part}>
      <h2>Time per slide</h2>
      {advice && <p>{advice}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Slide</th>
            <th scope="col">Took</th>
            <th scope="col">Planned</th>
          </tr>
        </thead>
        <tbody>
          {deck.slides.map((slide, at) => {
            const took = bySlide.get(slide.id) ?? 0
            const planned = (stage.slides.find(({ id }) => id === slide.id)?.seconds ?? 0) * 1000
            return (
              <tr key={slide.id}>
                <th scope="row" className={styles.slide}>
                  <SlideThumbnail theme={deck.theme} slide={slide} width={96} />
                  {at + 1}. {slide.title || 'Untitled slide'}
                </th>
                <td>{stage.seen.includes(slide.id) ? clockText(took) : 'not shown'}</td>
                <td>{planned > 0 ? clockText(planned) : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function People({ report: { stage, attendance } }: { report: StageReport }) {
  if (stage.mode === 'rehearsal') return null
  const open = stage.questions.filter(({ state }) => state !== 'answered')
  const named = attendance.filter(({ name }) => name !== '').map(({ name }) => name)
  const others = attendance.length - named.length
  return (
    <>
      <section className={styles.part}>
        <h2>Who watched</h2>
        <p>
          {attendance.length === 0
            ? 'Nobody opened the link.'
            : [...named, ...(others > 0 ? [`${others} without a name`] : [])].join(', ')}
        </p>
      </section>
      <section className={styles.part}>
        <h2>Questions left open</h2>
        {open.length === 0 ? (
          <p>None.</p>
        ) : (
          <ul>
            {open.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
