import { pausedSince } from './breaks.ts'
import { accepted, refused, type PresenterCommand, type Step, type StageResult } from './command.ts'
import { record } from './moments.ts'
import { show } from './navigation.ts'
import { isAt } from './position.ts'
import { slideIndex, stageLimits, type Cue, type Stage, type Time } from './stage.ts'

/**
 * The driver's line was gone, and they went on: the stage goes where they are by the way they took, with the
 * times of their presses as far as those fit between what was here before and now. The others read of it on the
 * quiet line, because their slide jumps.
 */
export function catchUp(
  stage: Stage,
  { from, steps }: Extract<PresenterCommand, { kind: 'catchUp' }>,
  now: Time,
): StageResult {
  if (!isAt(stage, from)) return refused('stale')
  const stoodAt = stage.visits.at(-1)?.from ?? stage.startedAt ?? now
  let [after, at] = [stage, pausedSince(stage) ?? stoodAt]
  for (const step of steps) {
    at = Math.min(now, Math.max(at, step.at))
    after = stepped(after, step, at)
  }
  if (after === stage) return refused('nothing-to-do')
  return accepted(after.presenters.length > 1 ? toldOthers(after, now) : after)
}

/** A slide that is no longer shown is passed over. */
function stepped(stage: Stage, step: Step, at: Time): Stage {
  const { slideId, blank } = step
  if (slideIndex(stage, slideId) < 0) return stage
  const moved = isAt(stage, step) ? refused('nothing-to-do') : show(stage, step, at)
  const there = moved.ok ? moved.stage : stage
  if (blank === there.blank) return there
  return record({ ...there, blank }, { kind: 'blank', at, by: stage.driver, blank })
}

function toldOthers(stage: Stage, now: Time): Stage {
  const text = `My line was gone and I went on. We are on slide ${slideIndex(stage, stage.current) + 1} now.`
  const said: Cue = { id: `back-${stage.version}`, from: stage.driver, text, at: now }
  return { ...stage, cues: [...stage.cues, said].slice(-stageLimits.cues) }
}
