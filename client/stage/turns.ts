import type { SlideId } from '#shared/model/ids.ts'
import { countedUntil, nextTurn } from '#shared/stage/pace.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { driverGraceMs, type Presenter, type Time } from '#shared/stage/stage.ts'
import { clockText } from './words.ts'

/** When someone is to speak: on the slide on show, or after so many slides and about so many seconds from now. */
export interface Turn {
  readonly slideId: SlideId
  /** 0: here. */
  readonly slides: number
  readonly seconds: number
}

/** `null`: the plan does not have them speak again. What the slide on show has used up already is taken off. */
export function turnOf(stage: PresenterStage, who: string, now: Time): Turn | null {
  const here = stage.slides.find(({ id }) => id === stage.current)
  if (here?.speaker === who) return { slideId: here.id, slides: 0, seconds: 0 }
  const turn = nextTurn(stage, who)
  if (!turn) return null
  const spent = (stage.spent[stage.current] ?? 0) + Math.max(0, countedUntil(stage, now) - stage.since)
  const used = Math.min(here?.seconds ?? 0, spent / 1000)
  return { ...turn, seconds: turn.seconds - used }
}

/** The partner whom the plan has on soonest. */
export function soonest(
  stage: PresenterStage,
  now: Time,
): { readonly presenter: Presenter; readonly turn: Turn } | null {
  const turns = stage.presenters
    .filter(({ id }) => id !== stage.driver)
    .flatMap((presenter) => {
      const turn = turnOf(stage, presenter.id, now)
      return turn ? [{ presenter, turn }] : []
    })
  return turns.sort((a, b) => a.turn.slides - b.turn.slides)[0] ?? null
}

/** `is next, in about 0:20`; the clock only where the plan has times. */
export function turnText({ slides, seconds }: Turn): string {
  const time = seconds > 0 ? `about ${clockText(seconds * 1000)}` : ''
  if (slides === 1) return ['next', time && `in ${time}`].filter(Boolean).join(', ')
  return [`on in ${slides} slides`, time].filter(Boolean).join(', ')
}

/** Whole seconds until a partner may drive; `null` while the driver is here. */
export function graceLeft(stage: PresenterStage, now: Time): number | null {
  const away = stage.presenters.find(({ id }) => id === stage.driver)?.awaySince
  return away == null ? null : Math.max(0, Math.ceil((away + driverGraceMs - now) / 1000))
}

/** What someone is doing now, in a word or two beside their name. */
export function roleNow(stage: PresenterStage, { id, awaySince }: Presenter): string {
  if (awaySince !== null) return 'away'
  if (id === stage.driver) return 'driving'
  if (id === stage.offer?.to) return 'baton held out'
  if (stage.asking.includes(id)) return 'asks for it'
  const turn = turnOf(stage, id, stage.since)
  return turn === null ? '' : turn.slides === 0 ? 'speaks here' : turn.slides === 1 ? 'next' : ''
}
