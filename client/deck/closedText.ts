import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { overgrownText } from '#shared/protocol/documentBudget.ts'
import type { RoomKind } from '#shared/policy.ts'

/** What a person can do about a room that the server has ended. */
export type WayOn = 'sign-in' | 'home' | 'reload' | 'retry'

export interface ClosedText {
  readonly title: string
  readonly text: string
  readonly wayOn: WayOn
}

/** A close code in words. `kind` names the room, and so the thing people know: a deck or a pitch. */
export function closedText(code: number, kind: RoomKind): ClosedText {
  const thing = kind === 'design' || kind === 'review' ? 'deck' : 'pitch'
  switch (code) {
    case closeCodes.signIn:
      return {
        title: 'You are signed out',
        text: 'Sign in again and you come straight back here.',
        wayOn: 'sign-in',
      }
    case closeCodes.notAllowed:
      return {
        title: `This ${thing} is not open to you`,
        text: 'Ask an admin of its workspace to add you, or use another account.',
        wayOn: 'home',
      }
    case closeCodes.noSuchRoom:
      return {
        title: `There is no such ${thing}`,
        // To those who left its workspace it is not there either.
        text: 'The link may be incomplete, or you are no longer in its workspace. Ask whoever sent it, or an admin.',
        wayOn: 'home',
      }
    case closeCodes.gone:
      return {
        title: `This ${thing} was put away`,
        text: 'Someone in your workspace archived or deleted it. What is archived can be brought back, from the list of decks.',
        wayOn: 'home',
      }
    case closeCodes.clientTooOld:
      return {
        title: 'Duodeck has been updated',
        text: 'Reload the page to work with the new version.',
        wayOn: 'reload',
      }
    case closeCodes.tooLarge:
      return {
        title: 'That change was too large',
        text: 'Reload the page, then add it in smaller parts.',
        wayOn: 'reload',
      }
    case closeCodes.overgrown:
      return { title: `This ${thing} has grown too large`, text: overgrownText, wayOn: 'home' }
    case closeCodes.tooFast:
      return {
        title: 'Too much at once',
        text: 'This page changed very much, or you have very many tabs open. Close some of them, then try again.',
        wayOn: 'retry',
      }
    default:
      return {
        title: 'This page lost its way',
        text: 'Reload it to go on where you were.',
        wayOn: 'reload',
      }
  }
}
