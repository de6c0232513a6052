import { betweenBreaks, timeInBreaks } from '#shared/stage/breaks.ts'
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

/** Those who watched, first come first. Neither the wait before the start nor breaks nor time away count. */
export const watchers = ({ attendance, stage, until }: StageReport): readonly Watcher[] =>
  attendance.flatMap((one) => watcher(one, stage, until) ?? [])

/** `null`: they left before anything was shown. */
function watcher(
  { name, from: came, to: left, gaps }: Attendance,
  stage: StageReport['stage'],
  until: number,
): Watcher | null {
  const from = Math.max(Date.parse(came), stage.startedAt ?? until)
  const to = left === null ? until : Math.min(Date.parse(left), until)
  const away = gaps.map((gap) => ({ from: Date.parse(gap.from), to: Date.parse(gap.to) }))
  const there = betweenBreaks({ breaks: away }, from, to)
  const last = there.at(-1)
  if (!last) return null
  const seen = stage.visits.filter((visit) =>
    there.some((part) => visit.from < part.until && (visit.to ?? until) > part.from),
  )
  return {
    name,
    from: there[0]!.from,
    to: left === null && stage.endedAt === null ? null : last.until,
    length: there.reduce(
      (sum, part) => sum + part.until - part.from - timeInBreaks(stage, part.from, part.until),
      0,
    ),
    slides: new Set(seen.map(({ slideId }) => slideId)).size,
  }
}

/** How many different slides were on show at all. */
export const slidesShown = ({ stage }: Pick<StageReport, 'stage'>): number =>
  new Set(stage.visits.map(({ slideId }) => slideId)).size
