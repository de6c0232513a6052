import type { AudienceDeck, AudienceSlide } from '../model/deck.ts'
import type { SlideId } from '../model/ids.ts'
import { pausedSince } from './breaks.ts'
import type { Question, Stage } from './stage.ts'

/**
 * All that changes for an audience while it watches: the same for every member, so it is encoded once.
 * It names what it takes, so a new field of the stage stays private.
 */
export interface AudienceState {
  readonly version: number
  /** `null`: nothing is shown yet. */
  readonly current: SlideId | null
  /** How many of its builds have appeared. */
  readonly built: number
  readonly blank: Stage['blank']
  /** The presenters make a break; the slide stays. */
  readonly paused: boolean
  readonly ended: boolean
  readonly questions: readonly AudienceQuestion[]
}

export interface AudienceQuestion {
  readonly id: string
  readonly text: string
  readonly asker: string
  readonly votes: number
  readonly state: Question['state']
}

export const audienceState = (stage: Stage): AudienceState => ({
  version: stage.version,
  current: stage.startedAt === null ? null : stage.current,
  built: stage.built,
  blank: stage.blank,
  paused: pausedSince(stage) !== null,
  ended: stage.endedAt !== null,
  questions: stage.questions.map(audienceQuestion),
})

/** What has been on show so far, in the deck's order; a slide never shown is not in here in any form. */
export const audienceSlides = (stage: Stage, deck: AudienceDeck): readonly AudienceSlide[] =>
  deck.slides.filter(({ id }) => stage.seen.includes(id))

const audienceQuestion = ({ id, text, asker, votes, state }: Question): AudienceQuestion => ({
  id,
  text,
  asker,
  votes: votes.length,
  state,
})
