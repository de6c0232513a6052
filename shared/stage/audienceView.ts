import type { AudienceDeck, AudienceSlide } from '../model/deck.ts'
import type { SlideId } from '../model/ids.ts'
import type { Theme } from '../model/theme.ts'
import type { Question, Stage } from './stage.ts'

/** All that an audience ever receives. It names what it takes, so a new field of the stage stays private. */
export interface AudienceView {
  readonly version: number
  readonly title: string
  readonly theme: Theme
  /** What has been on show so far, in the deck's order; a slide never shown is not in here in any form. */
  readonly slides: readonly AudienceSlide[]
  readonly current: SlideId
  readonly blank: Stage['blank']
  readonly ended: boolean
  readonly questions: readonly AudienceQuestion[]
}

export interface AudienceQuestion {
  readonly id: string
  readonly text: string
  readonly asker: string
  readonly votes: number
  readonly mine: boolean
  readonly answered: boolean
}

/** `member` is the one it is made for: they see which votes are theirs. */
export function audienceView(stage: Stage, deck: AudienceDeck, member: string): AudienceView {
  return {
    version: stage.version,
    title: deck.title,
    theme: deck.theme,
    slides: deck.slides.filter(({ id }) => stage.seen.includes(id)),
    current: stage.current,
    blank: stage.blank,
    ended: stage.endedAt !== null,
    questions: stage.questions
      .filter(({ state }) => state !== 'parked')
      .map((one) => audienceQuestion(one, member)),
  }
}

const audienceQuestion = ({ id, text, asker, votes, state }: Question, member: string): AudienceQuestion => ({
  id,
  text,
  asker,
  votes: votes.length,
  mine: votes.includes(member),
  answered: state === 'answered',
})
