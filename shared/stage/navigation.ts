import type { SlideId } from '../model/ids.ts'
import { isRunning, pausedSince } from './breaks.ts'
import { accepted, refused, type StageResult } from './command.ts'
import { record } from './moments.ts'
import {
  maybePresenter,
  slideIndex,
  stageLimits,
  type Offer,
  type Stage,
  type Time,
  type Visit,
} from './stage.ts'

/** One step forth or back from the slide the presser saw; anything else is stale, so no press skips a slide. */
export function step(stage: Stage, from: SlideId, by: 1 | -1, now: Time): StageResult {
  if (from !== stage.current) return refused('stale')
  const to = stage.slides[slideIndex(stage, from) + by]
  if (!to) return refused(by === 1 ? 'at-the-end' : 'at-the-start')
  return show(stage, to.id, now)
}

/** Whatever is shown ends a break, as it ends a blank screen. */
export function show(stage: Stage, to: SlideId, now: Time): StageResult {
  if (slideIndex(stage, to) < 0) return refused('no-such-slide')
  const isThere = to === stage.current && stage.blank === null && pausedSince(stage) === null
  if (isThere) return refused('nothing-to-do')
  const there = { ...stage, current: to, blank: null, seen: seenWith(stage, to) }
  const shown = resumed(there, now)
  return accepted({ ...unblanked(stage, shown, now), offer: plannedOffer(shown, now) })
}

/** The clock goes on where there was a break, with the slide on show. */
export function resumed(stage: Stage, now: Time): Stage {
  const breaks = stage.breaks.map((one) => (one.to === null ? { ...one, to: Math.max(now, one.from) } : one))
  return visit({ ...stage, breaks }, stage.current, stage.driver, now)
}

const unblanked = (before: Stage, after: Stage, now: Time): Stage =>
  before.blank === null ? after : record(after, { kind: 'blank', at: now, by: before.driver, blank: null })

export const seenWith = ({ seen }: Stage, id: SlideId): readonly SlideId[] =>
  seen.includes(id) ? seen : [...seen, id]

/** Where the plan has another presenter speaking, the baton is held out to them; else an open offer stands. */
export function plannedOffer(stage: Stage, now: Time): Offer | null {
  const speaker = stage.slides[slideIndex(stage, stage.current)]?.speaker
  const due = speaker && speaker !== stage.driver && maybePresenter(stage, speaker)?.awaySince === null
  if (due) return { to: speaker, planned: true, since: now }
  return stage.offer?.planned ? null : stage.offer
}

/** Ends the running stretch and begins one for this slide and driver; while the clock stands there is none. */
export function visit(stage: Stage, slideId: SlideId, driver: string, now: Time): Stage {
  if (!isRunning(stage)) return stage
  const last = stage.visits.at(-1)
  if (last && last.slideId === slideId && last.driver === driver && last.to === null) return stage
  const begun: Visit = { slideId, driver, from: now, to: null }
  return { ...stage, visits: [...closed(stage.visits, now), begun].slice(-stageLimits.visits) }
}

export const closed = (visits: readonly Visit[], now: Time): readonly Visit[] =>
  visits.map((stretch) => (stretch.to === null ? { ...stretch, to: Math.max(now, stretch.from) } : stretch))
