import type { SlideId } from '../model/ids.ts'
import { accepted, refused, type ServerCommand, type StageResult } from './command.ts'
import { record } from './moments.ts'
import { plannedOffer, seenWith, visit } from './navigation.ts'
import { buildsOf } from './position.ts'
import {
  maybePresenter,
  slideIndex,
  type Presenter,
  type Stage,
  type StageSlide,
  type Time,
} from './stage.ts'

/**
 * Whoever comes is held out the baton at once if the plan has them speaking on the slide on show. Before the
 * start they hold it already, if whoever did is not here: a stage is set on one day and started on another.
 */
export function arrive(stage: Stage, arriving: Omit<Presenter, 'awaySince'>, now: Time): StageResult {
  const known = maybePresenter(stage, arriving.id)
  if (known?.awaySince === null) return refused('nothing-to-do')
  const presenter = { ...arriving, awaySince: null }
  const others = stage.presenters.filter(({ id }) => id !== arriving.id)
  const joined = { ...stage, presenters: [...others, presenter] }
  const due = stage.startedAt === null ? null : plannedOffer(joined, now)
  const offer = stage.offer ?? (due?.to === arriving.id ? due : null)
  const isAlone = others.every(({ awaySince }) => awaySince !== null)
  const driver = stage.startedAt === null && isAlone ? arriving.id : stage.driver
  const arrived = { ...joined, driver, offer: offer?.to === driver ? null : offer }
  return accepted(known ? arrived : record(arrived, { kind: 'join', at: now, by: arriving.id }))
}

/** Someone away stays in the cast: a baton held out to them is drawn back, and they may come again. */
export function leave(
  stage: Stage,
  { id, silence }: ServerCommand & { kind: 'leave' },
  now: Time,
): StageResult {
  if (maybePresenter(stage, id)?.awaySince !== null) return refused('nothing-to-do')
  const awaySince = now - silence
  const presenters = stage.presenters.map((one) => (one.id === id ? { ...one, awaySince } : one))
  return accepted({ ...stage, presenters, offer: stage.offer?.to === id ? null : stage.offer })
}

/** A newer deck, by the driver's wish. The slide on show stays if it still exists; else the nearest before it. */
export function take(
  stage: Stage,
  { deck, slides }: ServerCommand & { kind: 'take' },
  now: Time,
): StageResult {
  if (deck === stage.deck) return refused('nothing-to-do')
  if (stage.startedAt === null) return takenAhead(stage, deck, slides)
  const current = nearest(stage, slides)
  if (current === null) return refused('no-such-slide')
  const kept = stage.seen.filter((id) => slides.some((slide) => slide.id === id))
  const built = builtAfter(stage, current, slides)
  const taken = { ...stage, deck, slides, current, built, seen: kept }
  const shown = { ...visit(taken, current, stage.driver, now), seen: seenWith(taken, current) }
  return accepted(record(shown, { kind: 'take', at: now, by: stage.driver, deck }))
}

/** Of the slide on show nothing goes that was there: where all of it was, all of it is. */
function builtAfter(stage: Stage, current: SlideId, slides: readonly StageSlide[]): number {
  const builds = buildsOf({ slides }, current)
  const wasWhole = current !== stage.current || stage.built >= buildsOf(stage, current)
  return wasWhole ? builds : Math.min(stage.built, builds)
}

/** Nothing has been shown, so nothing of it is kept. */
function takenAhead(stage: Stage, deck: string, slides: readonly StageSlide[]): StageResult {
  const [first] = slides
  return first ? accepted({ ...stage, deck, slides, current: first.id, built: 0 }) : refused('no-such-slide')
}

function nearest(stage: Stage, slides: readonly StageSlide[]): SlideId | null {
  const before = stage.slides.slice(0, slideIndex(stage, stage.current) + 1).reverse()
  const kept = before.find(({ id }) => slides.some((slide) => slide.id === id))
  return kept?.id ?? slides[0]?.id ?? null
}
