import { previousDriver } from './baton.ts'
import { timeSpent } from './pace.ts'
import type { Question, Stage, Time, UserId } from './stage.ts'

/** A stage as presenters see it: its times and votes added up, so that a long showing stays small on the wire. */
export interface PresenterStage extends Omit<Stage, 'visits' | 'moments' | 'questions'> {
  readonly questions: readonly PresenterQuestion[]
  /** When the running stretch on the current slide began. */
  readonly since: Time
  /** Milliseconds of the stretches before it, by slide and by driver. */
  readonly spent: Readonly<Record<string, number>>
  readonly drove: Readonly<Record<UserId, number>>
  /** Who may take the baton back. */
  readonly previousDriver: UserId | null
}

export interface PresenterQuestion extends Omit<Question, 'votes'> {
  readonly votes: number
}

export function presenterStage({ visits, moments: _, questions, ...stage }: Stage): PresenterStage {
  const running = visits.findLast(({ to }) => to === null)
  const since = running?.from ?? stage.endedAt ?? stage.startedAt
  const { bySlide, byDriver } = timeSpent({ visits }, since)
  return {
    ...stage,
    questions: questions.map((question) => ({ ...question, votes: question.votes.length })),
    since,
    spent: Object.fromEntries(bySlide),
    drove: Object.fromEntries(byDriver),
    previousDriver: previousDriver({ visits, driver: stage.driver }),
  }
}
