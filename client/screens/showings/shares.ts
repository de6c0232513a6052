import type { StageReport } from '#shared/protocol/stage.ts'
import { timeSpent } from '#shared/stage/pace.ts'
import type { Presenter } from '#shared/stage/stage.ts'

/** One presenter's part of the whole, in milliseconds. */
export interface Share {
  readonly presenter: Presenter
  /** How long the slides were in their hands. */
  readonly drove: number
  /** How long the plan has them speaking. */
  readonly planned: number
}

/** In the order in which they first drove; those who never did come last. */
export function shares({ stage, until }: Pick<StageReport, 'stage' | 'until'>): readonly Share[] {
  const { byDriver } = timeSpent(stage, until)
  const order = [...byDriver.keys()]
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  const plannedFor = (who: string) =>
    stage.slides.reduce((sum, { speaker, seconds }) => sum + (speaker === who ? seconds * 1000 : 0), 0)
  return [...stage.presenters]
    .sort((a, b) => place(a.id) - place(b.id))
    .map((presenter) => ({
      presenter,
      drove: byDriver.get(presenter.id) ?? 0,
      planned: plannedFor(presenter.id),
    }))
}

/** `62 %` of the sum; nothing of nothing is `0 %`. */
export const percent = (part: number, whole: number): string =>
  `${whole > 0 ? Math.round((part / whole) * 100) : 0} %`
