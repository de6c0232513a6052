import { isRunning } from './breaks.ts'
import { accepted, refused, type StageResult } from './command.ts'
import { record } from './moments.ts'
import { visit } from './navigation.ts'
import {
  driverGraceMs,
  maybePresenter,
  stageLimits,
  type Cue,
  type Handover,
  type Stage,
  type Time,
  type UserId,
} from './stage.ts'

export function offer(stage: Stage, to: UserId, now: Time): StageResult {
  const partner = maybePresenter(stage, to)
  if (!partner) return refused('not-presenting')
  if (to === stage.driver) return refused('already-driving')
  if (partner.awaySince !== null) return refused('away')
  return accepted({ ...stage, offer: { to, planned: false, since: now } })
}

export const withdraw = (stage: Stage): StageResult =>
  stage.offer ? accepted({ ...stage, offer: null }) : refused('no-offer')

export function accept(stage: Stage, actor: UserId, now: Time): StageResult {
  if (stage.offer?.to !== actor) return refused('no-offer')
  const { planned, since } = stage.offer
  const { from, actedAt } = stage.visits.at(-1) ?? { from: since }
  const silence = isRunning(stage) ? now - Math.max(since, from, actedAt ?? from) : 0
  return accepted(handTo(stage, actor, { how: planned ? 'planned' : 'offered', silence }, now))
}

/** Said on the quiet line too, or the driver would only see the offer go. */
export function decline(stage: Stage, actor: UserId, now: Time): StageResult {
  if (stage.offer?.to !== actor) return refused('no-offer')
  const said: Cue = { id: `not-yet-${stage.version}`, from: actor, text: 'not yet', at: now }
  return accepted({ ...stage, offer: null, cues: [...stage.cues, said].slice(-stageLimits.cues) })
}

export function ask(stage: Stage, actor: UserId): StageResult {
  if (actor === stage.driver) return refused('already-driving')
  if (stage.asking.includes(actor)) return refused('nothing-to-do')
  return accepted({ ...stage, asking: [...stage.asking, actor] })
}

export const takeBackAsking = (stage: Stage, actor: UserId): StageResult =>
  stage.asking.includes(actor)
    ? accepted({ ...stage, asking: stage.asking.filter((id) => id !== actor) })
    : refused('nothing-to-do')

/** For the moment a driver's laptop sleeps, and for the one who handed over too soon. */
export function takeOver(stage: Stage, actor: UserId, now: Time): StageResult {
  if (actor === stage.driver) return refused('already-driving')
  if (driverIsGone(stage, now)) {
    const silence = now - (maybePresenter(stage, stage.driver)?.awaySince ?? now)
    return accepted(handTo(stage, actor, { how: 'driver-gone', silence }, now))
  }
  if (previousDriver(stage) !== actor) return refused('driver-is-here')
  return accepted(handTo(stage, actor, { how: 'taken-back', silence: 0 }, now))
}

/** True once the driver has had no connection for the grace period. */
export function driverIsGone(stage: Stage, now: Time): boolean {
  const away = maybePresenter(stage, stage.driver)?.awaySince
  return away != null && now - away >= driverGraceMs
}

/** Who drove before the present driver: the one who may take the baton back. */
export const previousDriver = ({ visits, driver }: Pick<Stage, 'visits' | 'driver'>): UserId | null =>
  visits.findLast((stretch) => stretch.driver !== driver)?.driver ?? null

function handTo(stage: Stage, to: UserId, why: Pick<Handover, 'how' | 'silence'>, now: Time): Stage {
  const asking = stage.asking.filter((id) => id !== to)
  const handed = { ...visit(stage, stage.current, to, now), driver: to, offer: null, asking }
  // Who holds it before anything is shown is no part of the showing.
  if (stage.startedAt === null) return handed
  return record(handed, { kind: 'handover', at: now, from: stage.driver, to, slideId: stage.current, ...why })
}
