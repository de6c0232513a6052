import type { Attendance, StageReport } from '#shared/protocol/stage.ts'

/** Someone who watched, and what was on show while they did. */
export interface Watcher {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly from: number
  /** `null`: still there. */
  readonly to: number | null
  readonly length: number
  readonly slides: number
}

/**
 * Those who watched, first come first. Time away in between, such as a lost connection, is not taken off: what
 * is known is when they first came and last left.
 */
export const watchers = ({ attendance, stage, until }: StageReport): readonly Watcher[] =>
  attendance.map((one) => watcher(one, stage, until))

function watcher(
  { name, from: came, to: left }: Attendance,
  stage: StageReport['stage'],
  until: number,
): Watcher {
  const from = Date.parse(came)
  const to = left === null ? until : Math.min(Date.parse(left), until)
  const there = stage.visits.filter((visit) => visit.from < to && (visit.to ?? until) > from)
  return {
    name,
    from,
    to: left === null && stage.endedAt === null ? null : to,
    length: Math.max(0, to - from),
    slides: new Set(there.map(({ slideId }) => slideId)).size,
  }
}

/** How many different slides were on show at all. */
export const slidesShown = ({ stage }: Pick<StageReport, 'stage'>): number =>
  new Set(stage.visits.map(({ slideId }) => slideId)).size
