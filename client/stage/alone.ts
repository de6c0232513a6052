import type { SlideId } from '#shared/model/ids.ts'
import type { PresenterCommand, Step } from '#shared/stage/command.ts'
import { countedUntil } from '#shared/stage/pace.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { slideIndex, stageLimits, type Break, type Time } from '#shared/stage/stage.ts'

/** What the driver did since the line was gone, for the server to be told. */
export interface Alone {
  /** Where the stage can stand if nobody else has moved it: what we heard last, and where unanswered presses led. */
  readonly from: readonly SlideId[]
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
  const { current, slides } = stage
  // What is shown first is checked by the server.
  if (stage.startedAt === null) return 'no-connection'
  switch (command.kind) {
    case 'next':
      return stepTo(slides[slideIndex(stage, current) + 1], at) ?? 'at-the-end'
    case 'back':
      return stepTo(slides[slideIndex(stage, current) - 1], at) ?? 'at-the-start'
    case 'go':
      return stepTo(slides[slideIndex(stage, command.to)], at) ?? 'no-such-slide'
    case 'blank':
      return { slideId: current, blank: command.blank, at }
    default:
      return 'no-connection'
  }
}

const stepTo = (slide: { readonly id: SlideId } | undefined, at: Time): Step | null =>
  slide ? { slideId: slide.id, blank: null, at } : null

/** The stage as it is on this machine alone. */
export const afterSteps = (stage: PresenterStage, steps: readonly Step[]): PresenterStage =>
  steps.reduce(afterStep, stage)

/** Another slide ends a blank screen and a break. How long time stood still counts for nothing. */
function afterStep(stage: PresenterStage, { slideId, blank, at }: Step): PresenterStage {
  const isMove = slideId !== stage.current
  const held = isMove || blank === null ? null : (stage.blankSince ?? at)
  const breaks = isMove ? ended(stage.breaks, at) : stage.breaks
  const here = { ...stage, blank: isMove ? null : blank, blankSince: held, breaks }
  const stood = countedUntil(here, at) - countedUntil(stage, at)
  const [since, countedFrom] = [stage.since + stood, stage.countedFrom + stood]
  if (!isMove) return { ...here, since, countedFrom }
  const spent = (stage.spent[stage.current] ?? 0) + Math.max(0, at - since)
  return {
    ...here,
    countedFrom,
    current: slideId,
    since: at,
    spent: { ...stage.spent, [stage.current]: spent },
  }
}

const ended = (breaks: readonly Break[], at: Time): readonly Break[] =>
  breaks.map((one) => (one.to === null ? { ...one, to: Math.max(at, one.from) } : one))

/** Whether the stage, as the server has it, is where we have gone already. */
export function isThere({ current, blank }: PresenterStage, { steps }: Alone): boolean {
  const last = steps.at(-1)
  return last === undefined || (last.slideId === current && last.blank === blank)
}
