import { stageLimits, type Handover, type Moment, type Stage, type Time } from './stage.ts'

/** What led up to the start stays whatever comes; of a showing that never ends the oldest of the rest go. */
export function record<S extends Pick<Stage, 'moments'>>(stage: S, moment: Moment): S {
  const all = [...stage.moments, moment]
  const opening = all.slice(0, all.findIndex(({ kind }) => kind === 'start') + 1)
  const rest = all.slice(opening.length)
  return { ...stage, moments: [...opening, ...rest.slice(opening.length - stageLimits.moments)] }
}

/** A state that was on show, from when. */
export interface ShownDeck {
  readonly hash: string
  readonly from: Time
}

/** Every state that was on show, in order. */
export const shownDecks = ({ moments }: Pick<Stage, 'moments'>): readonly ShownDeck[] =>
  moments.flatMap((moment) =>
    moment.kind === 'start' || moment.kind === 'take' ? [{ hash: moment.deck, from: moment.at }] : [],
  )

export const handovers = ({ moments }: Pick<Stage, 'moments'>): readonly Handover[] =>
  moments.filter((moment) => moment.kind === 'handover')
