import { nextTurn } from '#shared/stage/pace.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import type { Presenter } from '#shared/stage/stage.ts'

/** Who can be handed the baton: those who asked, in turn, then those the plan has on soonest, then the rest. */
export function handoverCandidates(stage: PresenterStage): readonly Presenter[] {
  const rank = ({ id }: Presenter): number => {
    const asked = stage.asking.indexOf(id)
    return asked >= 0 ? asked - stage.asking.length : (turnOf(stage, id) ?? stage.slides.length)
  }
  return stage.presenters
    .filter(({ id, awaySince }) => id !== stage.driver && awaySince === null)
    .sort((a, b) => rank(a) - rank(b))
}

/** To whom one press hands it: who asked first, whom the plan has on next, or the only one there is. Else `choose`. */
export function handoverTo(stage: PresenterStage): Presenter | 'choose' | null {
  const [first, second] = handoverCandidates(stage)
  if (!first) return null
  const known = stage.asking.includes(first.id) || turnOf(stage, first.id) !== null
  return known || !second ? first : 'choose'
}

/** Slides until they are on; 0 on the slide on show. */
function turnOf(stage: PresenterStage, id: string): number | null {
  const here = stage.slides.find((slide) => slide.id === stage.current)?.speaker
  return here === id ? 0 : (nextTurn(stage, id)?.slides ?? null)
}
