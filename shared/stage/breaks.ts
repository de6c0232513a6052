import type { Stage, Time } from './stage.ts'

type Clocked = Pick<Stage, 'startedAt' | 'breaks'>

/** Since when there is a break; `null`: there is none. */
export function pausedSince({ breaks }: Pick<Stage, 'breaks'>): Time | null {
  const last = breaks.at(-1)
  return last?.to === null ? last.from : null
}

/** Whether time counts: it has started, and there is no break. */
export const isRunning = (stage: Clocked): boolean => stage.startedAt !== null && pausedSince(stage) === null

/** Milliseconds of a stretch in which there was a break. */
export const timeInBreaks = ({ breaks }: Pick<Stage, 'breaks'>, from: Time, until: Time): number =>
  breaks.reduce((sum, { from: since, to }) => {
    return sum + Math.max(0, Math.min(to ?? until, until) - Math.max(since, from))
  }, 0)

/** What of a stretch lies outside the breaks, in order. */
export function betweenBreaks(
  { breaks }: Pick<Stage, 'breaks'>,
  from: Time,
  until: Time,
): readonly { readonly from: Time; readonly until: Time }[] {
  const starts = [from, ...breaks.map(({ to }) => Math.max(from, to ?? until))]
  const ends = [...breaks.map((one) => Math.min(until, one.from)), until]
  return starts.map((start, at) => ({ from: start, until: ends[at]! })).filter((one) => one.from < one.until)
}

/** How long a showing lasted up to some moment, in milliseconds: neither the wait before it nor breaks count. */
export function showTime(stage: Clocked, until: Time): number {
  const { startedAt } = stage
  return startedAt === null ? 0 : Math.max(0, until - startedAt - timeInBreaks(stage, startedAt, until))
}
