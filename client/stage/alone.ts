import type { PresenterCommand, Step } from '#shared/stage/command.ts'
import { countedUntil } from '#shared/stage/pace.ts'
import { isAt, positionBeside, positionOf, type Position } from '#shared/stage/position.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { slideIndex, stageLimits, type Break, type Time } from '#shared/stage/stage.ts'

/** What the driver did since the line was gone, for the server to be told. */
export interface Alone {
  /** Where the stage can stand if nobody else has moved it: what we heard last, and where unanswered presses led. */
  readonly from: readonly Position[]
  readonly steps: readonly Step[]
}

/** Gone on by one step. Of a very long time alone the oldest steps are forgotten. */
export const goneOn = ({ from, steps }: Alone, step: Step): Alone => ({
  from,
  steps: [...steps, step].slice(-stageLimits.steps),
})

/** Where a press leads on a stage that nobody else moves; or why it leads nowhere. */
export function stepOf(
  stage: PresenterStage,
  command: PresenterCommand,
  at: Time,
): Step | 'at-the-end' | 'at-the-start' | 'no-such-slide' | 'no-connection' {
  const here = positionOf(stage)
  // What is shown first is checked by the server.
  if (stage.startedAt === null) return 'no-connection'
  switch (command.kind) {
    case 'next':
      return stepTo(positionBeside(stage, here, 1), at) ?? 'at-the-end'
    case 'back':
      return stepTo(positionBeside(stage, here, -1), at) ?? 'at-the-start'
    case 'go': {
      const isShown = slideIndex(stage, command.to) >= 0
      return isShown ? { slideId: command.to, built: 0, blank: null, at } : 'no-such-slide'
    }
    case 'blank':
      return { ...here, blank: command.blank, at }
    default:
      return 'no-connection'
  }
}

const stepTo = (to: Position | null, at: Time): Step | null => to && { ...to, blank: null, at }

/** The stage as it is on this machine alone. */
export const afterSteps = (stage: PresenterStage, steps: readonly Step[]): PresenterStage =>
  steps.reduce(afterStep, stage)

/** Another slide, and what appears, ends a blank screen and a break. How long time stood still counts for nothing. */
function afterStep(stage: PresenterStage, { slideId, built, blank, at }: Step): PresenterStage {
  const isMove = !isAt(stage, { slideId, built })
  const held = isMove || blank === null ? null : (stage.blankSince ?? at)
  const breaks = isMove ? ended(stage.breaks, at) : stage.breaks
  const here = { ...stage, blank: isMove ? null : blank, blankSince: held, breaks }
  const stood = countedUntil(here, at) - countedUntil(stage, at)
  const [since, countedFrom] = [stage.since + stood, stage.countedFrom + stood]
  if (slideId === stage.current) return { ...here, built, since, countedFrom }
  const spent = (stage.spent[stage.current] ?? 0) + Math.max(0, at - since)
  return {
    ...here,
    countedFrom,
    current: slideId,
    built,
    since: at,
    spent: { ...stage.spent, [stage.current]: spent },
  }
}

const ended = (breaks: readonly Break[], at: Time): readonly Break[] =>
  breaks.map((one) => (one.to === null ? { ...one, to: Math.max(at, one.from) } : one))

/** Whether the stage, as the server has it, is where we have gone already. */
export function isThere(stage: PresenterStage, { steps }: Alone): boolean {
  const last = steps.at(-1)
  return last === undefined || (isAt(stage, last) && last.blank === stage.blank)
}
