import type { ReportedStage, StageReport } from '#shared/protocol/stage.ts'
import type { Question } from '#shared/stage/stage.ts'
import { may } from '#shared/policy.ts'
import { useRolesIn } from '#client/session/useSession.ts'
import { Badge } from '#client/ui/Badge.tsx'
import { classNames } from '#client/ui/classNames.ts'
import { AnswerField } from './AnswerField.tsx'
import { slideWords } from './slideWords.ts'
import tone from '#client/stage/tone.module.css'
import card from './card.module.css'
import rows from './rows.module.css'
import styles from './QuestionList.module.css'

const order = ['open', 'parked', 'answered'] as const

const badges = {
  open: <Badge tone="warn">Left open</Badge>,
  parked: <Badge>Parked</Badge>,
  answered: <Badge tone="ok">Answered</Badge>,
} as const

/** What the audience wanted to know; what still waits for an answer comes first. */
export function QuestionList({ report }: { report: StageReport }) {
  const { stage, states, answers } = report
  const roles = useRolesIn(report.workspaceId)
  const slides = slideWords(states)
  const sorted = [...stage.questions].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <section className={card.card}>
      <h2>Questions</h2>
      {sorted.length === 0 && <p className={tone.muted}>Nobody asked anything.</p>}
      <ul className={rows.rows}>
        {sorted.map((question) => (
          <li key={question.id} className={rows.row}>
            <p>{question.text}</p>
            {badges[question.state]}
            <p className={classNames(tone.muted, styles.about)}>
              {[
                question.asker || 'No name given',
                `on ${slides.several([question.slideId], question.at)}`,
                votesText(question),
                whose(question, stage),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <AnswerField
              stageId={stage.id}
              questionId={question.id}
              answer={answers.find(({ questionId }) => questionId === question.id)}
              mayWrite={may(roles, 'question.answer')}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const votesText = ({ votes }: Question): string => (votes.length > 1 ? `wanted by ${votes.length}` : '')

/** Who settled it, or whose it is to answer. */
function whose({ id, state, assignee }: Question, { moments, presenters }: ReportedStage): string {
  const nameOf = (who: string | null) => presenters.find((presenter) => presenter.id === who)?.name ?? ''
  if (state === 'open') return assignee ? `for ${nameOf(assignee)} to answer` : ''
  const settled = moments
    .filter((moment) => moment.kind === 'settle')
    .filter(({ question }) => question === id)
  return `${state} by ${nameOf(settled.at(-1)?.by ?? null)}`
}
