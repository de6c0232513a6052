import { driverIsGone } from './baton.ts'
import { pausedSince } from './breaks.ts'
import { accepted, refused, type ServerCommand, type StageResult } from './command.ts'
import { record } from './moments.ts'
import { closed, plannedOffer, resumed, visit } from './navigation.ts'
import { maybePresenter, stageLimits, type Break, type Stage, type Time } from './stage.ts'

/** The first slide is shown, and the clock begins. Whoever starts it drives, unless the driver is here. */
export function start(
  stage: Stage,
  { by, deck, slides }: ServerCommand & { kind: 'start' },
  now: Time,
): StageResult {
  const [first] = slides
  if (stage.startedAt !== null) return refused('nothing-to-do')
  if (!first) return refused('no-such-slide')
  if (!maybePresenter(stage, by)) return refused('not-presenting')
  if (by !== stage.driver && !driverIsGone(stage, now)) return refused('not-driving')
  return accepted(started({ ...stage, driver: by, deck, slides, current: first.id, built: 0 }, now))
}

export function started(stage: Stage, now: Time): Stage {
  const { current, driver: by, deck } = stage
  const begun = visit({ ...stage, startedAt: now, seen: [current] }, current, by, now)
  const offered = { ...begun, offer: plannedOffer(begun, now) }
  return record(offered, { kind: 'start', at: now, by, deck })
}

/** The slide stays on the screens of the audience, with a word of the break. */
export function pause(stage: Stage, now: Time): StageResult {
  if (pausedSince(stage) !== null) return refused('nothing-to-do')
  if (stage.breaks.length >= stageLimits.breaks) return refused('too-many')
  const begun: Break = { from: now, to: null }
  return accepted({ ...stage, breaks: [...stage.breaks, begun], visits: closed(stage.visits, now) })
}

export const resume = (stage: Stage, now: Time): StageResult =>
  pausedSince(stage) === null ? refused('nothing-to-do') : accepted(resumed(stage, now))
