import type { PitchId, StageId } from '#shared/model/ids.ts'
import { started } from './clock.ts'
import type { Presenter, Stage, StageSlide, Time } from './stage.ts'

interface Opening {
  readonly id: StageId
  readonly pitchId: PitchId
  readonly mode: Stage['mode']
  readonly short?: boolean
  readonly deck: string
  /** At least one. */
  readonly slides: readonly [StageSlide, ...StageSlide[]]
  /** Who opens it, and so drives first. */
  readonly by: Omit<Presenter, 'awaySince'>
}

/** A stage at its first slide, with its clock running. */
export const openStage = (opening: Opening, now: Time): Stage =>
  started({ ...setStage(opening, now), moments: [] }, now)

/** A stage ahead of its start: presenters may come, the audience waits, and no clock runs. */
export function setStage({ by, slides, short = false, ...rest }: Opening, now: Time): Stage {
  return {
    ...rest,
    short,
    slides,
    version: 1,
    current: slides[0].id,
    built: 0,
    seen: [],
    blank: null,
    presenters: [{ ...by, awaySince: null }],
    driver: by.id,
    offer: null,
    asking: [],
    cues: [],
    questions: [],
    moments: [{ kind: 'set', at: now, by: by.id }],
    visits: [],
    breaks: [],
    setAt: now,
    startedAt: null,
    endedAt: null,
  }
}
