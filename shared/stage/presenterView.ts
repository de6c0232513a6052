import type { SlideId } from '../model/ids.ts'
import { previousDriver } from './baton.ts'
import { pausedSince } from './breaks.ts'
import { timeBlank, timeHeld, timeSpent } from './pace.ts'
import type { Question, Stage, Time, UserId } from './stage.ts'

/** A stage as presenters see it: its times and votes added up, so that a long showing stays small on the wire. */
export interface PresenterStage extends Omit<Stage, 'visits' | 'moments' | 'questions'> {
  readonly questions: readonly PresenterQuestion[]
  /** When the running stretch on the current slide began, and the show: later by as long as no time has counted since. */
  readonly since: Time
  readonly countedFrom: Time
  /** Since when the screen is blank. That is a talk without slides, which the plan knows nothing of, and no lateness. */
  readonly blankSince: Time | null
  /** Milliseconds of the stretches before it, by slide and by driver. */
  readonly spent: Readonly<Record<string, number>>
  readonly drove: Readonly<Record<UserId, number>>
  /** The slide that was on show before the current one; `null`: none was. */
  readonly viewedBefore: SlideId | null
  /** Who may take the baton back. */
  readonly previousDriver: UserId | null
}

export interface PresenterQuestion extends Omit<Question, 'votes'> {
  readonly votes: number
}

export function presenterStage({ visits, moments, questions, ...stage }: Stage): PresenterStage {
  const running = visits.findLast(({ to }) => to === null)
  const pausedAt = pausedSince(stage)
  const startedAt = stage.startedAt ?? stage.setAt
  const since = running?.from ?? pausedAt ?? stage.endedAt ?? startedAt
  const { bySlide, byDriver } = timeSpent({ visits, moments }, since)
  const blankAt = stage.blank === null ? null : moments.findLast(({ kind }) => kind === 'blank')?.at
  // A blank screen or a break that lasts counts for nothing yet.
  const until = Math.min(blankAt ?? Number.POSITIVE_INFINITY, pausedAt ?? Number.POSITIVE_INFINITY)
  return {
    ...stage,
    questions: questions.map((question) => ({ ...question, votes: question.votes.length })),
    since: since + timeBlank({ moments }, since, until),
    countedFrom: startedAt + timeHeld({ moments, breaks: stage.breaks }, startedAt, until),
    blankSince: blankAt ?? null,
    spent: Object.fromEntries(bySlide),
    drove: Object.fromEntries(byDriver),
    viewedBefore: visits.findLast(({ slideId }) => slideId !== stage.current)?.slideId ?? null,
    previousDriver: previousDriver({ visits, driver: stage.driver }),
  }
}
