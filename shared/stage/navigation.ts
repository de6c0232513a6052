import type { SlideId } from '../model/ids.ts'
import { isRunning, pausedSince } from './breaks.ts'
import { accepted, refused, type StageResult } from './command.ts'
import { record } from './moments.ts'
import { buildsOf, isAt, positionBeside, positionOf, type Position, type SeenPosition } from './position.ts'
import {
  maybePresenter,
  slideIndex,
  stageLimits,
  type Offer,
  type Stage,
  type Time,
  type Visit,
} from './stage.ts'

/** One step forth or back from what the presser saw; anything else is stale, so no press skips anything. */
export function step(stage: Stage, from: SeenPosition, by: 1 | -1, now: Time): StageResult {
  if (!isAt(stage, from)) return refused('stale')
  const to = positionBeside(stage, positionOf(stage), by)
  if (!to) return refused(by === 1 ? 'at-the-end' : 'at-the-start')
  return show(stage, to, now)
}

/** Whatever is shown ends a break, as it ends a blank screen. */
export function show(stage: Stage, { slideId, built }: Position, now: Time): StageResult {
  if (slideIndex(stage, slideId) < 0) return refused('no-such-slide')
  const to = { slideId, built: Math.min(built, buildsOf(stage, slideId)) }
  const isThere = isAt(stage, to) && stage.blank === null && pausedSince(stage) === null
  if (isThere) return refused('nothing-to-do')
  const there = { ...stage, current: slideId, built: to.built, blank: null, seen: seenWith(stage, slideId) }
  const shown = withBuilt(resumed(there, now), stage, now)
  // On the same slide whoever said "not yet" is not asked again.
  const offer = slideId === stage.current ? shown.offer : plannedOffer(shown, now)
  return accepted({ ...unblanked(stage, shown, now), offer })
}

/** Notes at the running stretch what has appeared in it, for the report and for how long a handover took. */
function withBuilt(stage: Stage, before: Stage, now: Time): Stage {
  const last = stage.visits.at(-1)
  if (stage.built === 0 && last?.built === undefined) return stage
  if (!last || last.to !== null) return stage
  const isSame = stage.current === before.current
  const built = Math.max(last.built ?? 0, stage.built)
  return {
    ...stage,
    visits: [...stage.visits.slice(0, -1), { ...last, built, ...(isSame && { actedAt: now }) }],
  }
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
