import type { PitchId, StageId } from '#shared/model/ids.ts'
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

/** A stage at its first slide. */
export function openStage({ by, slides, short = false, ...rest }: Opening, now: Time): Stage {
  const first = slides[0].id
  return {
    ...rest,
    short,
    slides,
    version: 1,
    current: first,
    seen: [first],
    blank: null,
    presenters: [{ ...by, awaySince: null }],
    driver: by.id,
    offer: null,
    asking: [],
    cues: [],
    questions: [],
    moments: [{ kind: 'start', at: now, by: by.id, deck: rest.deck }],
    visits: [{ slideId: first, driver: by.id, from: now, to: null }],
    startedAt: now,
    endedAt: null,
  }
}
