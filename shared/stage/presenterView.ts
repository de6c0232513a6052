import { previousDriver } from './baton.ts'
import { timeSpent } from './pace.ts'
import type { Stage, Time, UserId } from './stage.ts'

/** A stage as presenters see it: its times added up, so that a long showing stays small on the wire. */
export interface PresenterStage extends Omit<Stage, 'visits' | 'moments'> {
  /** When the running stretch on the current slide began. */
  readonly since: Time
  /** Milliseconds of the stretches before it, by slide and by driver. */
  readonly spent: Readonly<Record<string, number>>
  readonly drove: Readonly<Record<UserId, number>>
  /** Who may take the baton back. */
  readonly previousDriver: UserId | null
}

export function presenterStage({ visits, moments: _, ...stage }: Stage): PresenterStage {
  const running = visits.findLast(({ to }) => to === null)
  const since = running?.from ?? stage.endedAt ?? stage.startedAt
  const { bySlide, byDriver } = timeSpent({ visits }, since)
  return {
    ...stage,
    since,
    spent: Object.fromEntries(bySlide),
    drove: Object.fromEntries(byDriver),
    previousDriver: previousDriver({ visits, driver: stage.driver }),
  }
}
