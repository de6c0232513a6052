import type { SlideId } from '../model/ids.ts'
import { betweenBreaks, pausedSince, timeInBreaks } from './breaks.ts'
import { slideIndex, type Stage, type Time, type UserId } from './stage.ts'

/** What of a stage says where it is in its plan. */
type Scheduled = Pick<Stage, 'slides' | 'current' | 'endedAt'>

/**
 * Milliseconds that each slide has been on show, and that each presenter has driven, up to `now`. While the
 * screen was blank they talked without a slide.
 */
export function timeSpent({ visits, moments }: Pick<Stage, 'visits' | 'moments'>, now: Time) {
  const bySlide = new Map<string, number>()
  const byDriver = new Map<UserId, number>()
  for (const { slideId, driver, from, to } of visits) {
    const until = to ?? now
    const spent = Math.max(0, until - from)
    const shown = spent - timeBlank({ moments }, from, until)
    bySlide.set(slideId, (bySlide.get(slideId) ?? 0) + shown)
    byDriver.set(driver, (byDriver.get(driver) ?? 0) + spent)
  }
  return { bySlide, byDriver }
}

/** Milliseconds of a stretch in which the screen was blank. */
export function timeBlank({ moments }: Pick<Stage, 'moments'>, from: Time, until: Time): number {
  let [blank, since] = [0, null as Time | null]
  for (const moment of moments) {
    if (moment.kind !== 'blank') continue
    if (since !== null) blank += overlap(since, moment.at, from, until)
    since = moment.blank === null ? null : moment.at
  }
  return since === null ? blank : blank + overlap(since, until, from, until)
}

/** Milliseconds of a stretch that count for nothing: there was a break, or the screen was blank. */
export const timeHeld = (stage: Pick<Stage, 'moments' | 'breaks'>, from: Time, until: Time): number =>
  betweenBreaks(stage, from, until).reduce(
    (sum, part) => sum + timeBlank(stage, part.from, part.until),
    timeInBreaks(stage, from, until),
  )

const overlap = (since: Time, to: Time, from: Time, until: Time): number =>
  Math.max(0, Math.min(to, until) - Math.max(since, from))

/** Up to when time counts against the plan: no further than where a blank screen or a break began; none before the start. */
export const countedUntil = (
  stage: Pick<Stage, 'startedAt' | 'breaks'> & { readonly blankSince: Time | null },
  now: Time,
): Time => (stage.startedAt === null ? 0 : Math.min(now, stage.blankSince ?? now, pausedSince(stage) ?? now))

/**
 * Seconds ahead of the plan (negative: behind) whose clock began at `countedFrom`. Slides before the current one
 * should be done, the current one may use up its own time before it counts.
 */
export function secondsAhead(stage: Scheduled & { readonly countedFrom: Time }, now: Time): number {
  const at = slideIndex(stage, stage.current)
  const done = stage.slides.slice(0, at).reduce((sum, { seconds }) => sum + seconds, 0)
  const elapsed = ((stage.endedAt ?? now) - stage.countedFrom) / 1000
  const allowed = done + (stage.slides[at]?.seconds ?? 0)
  if (elapsed > allowed) return allowed - elapsed
  return elapsed < done ? done - elapsed : 0
}

/** The next slide at which the plan has `who` speaking: how many slides away, and after how many planned seconds. */
export function nextTurn(
  stage: Scheduled,
  who: UserId,
): { readonly slideId: SlideId; readonly slides: number; readonly seconds: number } | null {
  const at = slideIndex(stage, stage.current)
  const turn = stage.slides.findIndex(({ speaker }, index) => index > at && speaker === who)
  if (turn < 0) return null
  const seconds = stage.slides.slice(at, turn).reduce((sum, slide) => sum + slide.seconds, 0)
  return { slideId: stage.slides[turn]!.id, slides: turn - at, seconds }
}
