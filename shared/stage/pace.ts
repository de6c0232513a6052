import type { SlideId } from '../model/ids.ts'
import { slideIndex, type Stage, type Time, type UserId } from './stage.ts'

/** What of a stage says where it is in its plan. */
type Scheduled = Pick<Stage, 'slides' | 'current' | 'startedAt' | 'endedAt'>

/** Milliseconds that each slide has been on show, and that each presenter has driven, up to `now`. */
export function timeSpent({ visits }: Pick<Stage, 'visits'>, now: Time) {
  const bySlide = new Map<string, number>()
  const byDriver = new Map<UserId, number>()
  for (const { slideId, driver, from, to } of visits) {
    const spent = Math.max(0, (to ?? now) - from)
    bySlide.set(slideId, (bySlide.get(slideId) ?? 0) + spent)
    byDriver.set(driver, (byDriver.get(driver) ?? 0) + spent)
  }
  return { bySlide, byDriver }
}

/**
 * Seconds ahead of the plan (negative: behind). Slides before the current one should be done, the current one
 * may use up its own time before it counts.
 */
export function secondsAhead(stage: Scheduled, now: Time): number {
  const at = slideIndex(stage, stage.current)
  const done = stage.slides.slice(0, at).reduce((sum, { seconds }) => sum + seconds, 0)
  const elapsed = ((stage.endedAt ?? now) - stage.startedAt) / 1000
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
