import type { SlideId } from '../model/ids.ts'
import type { Position, SeenPosition } from './position.ts'
import type { Presenter, Stage, StageSlide, Time, UserId } from './stage.ts'

/** What a presenter may say. `from` is where they saw the show when they pressed, so a late press is known as late. */
export type PresenterCommand =
  | { readonly kind: 'next'; readonly from: SeenPosition }
  | { readonly kind: 'back'; readonly from: SeenPosition }
  /** To a slide as it begins. */
  | { readonly kind: 'go'; readonly to: SlideId }
  | { readonly kind: 'blank'; readonly blank: 'black' | 'white' | null }
  /** The clock stands, and the audience reads of a break, until `resume` or until another slide is shown. */
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** After a time without a line, in which whoever drives went on: where they have been, in order. */
  | { readonly kind: 'catchUp'; readonly from: SeenPosition; readonly steps: readonly Step[] }
  | { readonly kind: 'offer'; readonly to: UserId }
  /** The driver draws the baton back; anyone else takes back having asked for it. */
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline' }
  | { readonly kind: 'ask' }
  /** From whoever passed the baton last, or from anyone once the driver's connection is gone. */
  | { readonly kind: 'takeOver' }
  | { readonly kind: 'cue'; readonly id: string; readonly text: string }
  | { readonly kind: 'assign'; readonly question: string; readonly to: UserId | null }
  | { readonly kind: 'settle'; readonly question: string; readonly state: 'open' | 'answered' | 'parked' }
  | { readonly kind: 'end' }

/** What was to be seen from some moment on, by the server's clock. */
export interface Step extends Position {
  readonly blank: Stage['blank']
  readonly at: Time
}

/** What an audience member may say: nothing that moves a slide. */
export type AudienceCommand =
  | { readonly kind: 'question'; readonly id: string; readonly text: string; readonly name: string }
  | { readonly kind: 'vote'; readonly question: string }

/** What the server says: who is there, a newer deck that the driver took, that it begins, and that it is over. */
export type ServerCommand =
  | { readonly kind: 'arrive'; readonly presenter: Omit<Presenter, 'awaySince'> }
  /** `silence`: for how many milliseconds nothing had come from them when it was noticed. */
  | { readonly kind: 'leave'; readonly id: UserId; readonly silence: number }
  | { readonly kind: 'take'; readonly deck: string; readonly slides: readonly StageSlide[] }
  /** By one of the presenters, after the checks, with the deck as it is by then. */
  | {
      readonly kind: 'start'
      readonly by: UserId
      readonly deck: string
      readonly slides: readonly StageSlide[]
    }
  /** The pitch was put away. */
  | { readonly kind: 'end' }

/** A command together with who gives it; the server fills in the actor from the connection, never from a message. */
export type StageInput =
  | { readonly by: 'presenter'; readonly actor: UserId; readonly command: PresenterCommand }
  | { readonly by: 'audience'; readonly actor: string; readonly command: AudienceCommand }
  | { readonly by: 'server'; readonly command: ServerCommand }

/** Why a command changed nothing. */
export type CommandRefusal =
  | 'ended'
  | 'not-started'
  | 'not-presenting'
  | 'not-driving'
  | 'stale'
  | 'no-such-slide'
  | 'at-the-end'
  | 'at-the-start'
  | 'no-offer'
  | 'away'
  | 'driver-is-here'
  | 'already-driving'
  | 'no-such-question'
  | 'empty'
  | 'too-many'
  | 'nothing-to-do'

export type StageResult =
  { readonly ok: true; readonly stage: Stage } | { readonly ok: false; readonly reason: CommandRefusal }

export const accepted = (stage: Stage): StageResult => ({ ok: true, stage })
export const refused = (reason: CommandRefusal): StageResult => ({ ok: false, reason })
