import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { overgrownText } from '#shared/protocol/documentBudget.ts'
import type { RoomKind } from '#shared/policy.ts'
import type { RoomEnd } from '#client/sync/roomPool.ts'

/** What a person can do about a room that the server has ended. */
export type WayOn = 'sign-in' | 'home' | 'reload' | 'retry'

export interface ClosedText {
  readonly title: string
  readonly text: string
  readonly wayOn: WayOn
}

export const wayOnLabels: Readonly<Record<WayOn, string>> = {
  'sign-in': 'Sign in',
  home: 'See all decks',
  reload: 'Reload the page',
  retry: 'Try again',
}

const stuck: ClosedText = {
  title: 'This page is out of step',
  text: 'Duodeck keeps refusing what this page sends. Reload it to go on; what was saved is safe.',
  wayOn: 'reload',
}

/** What people call a room. */
const things: Readonly<Record<RoomKind, string>> = {
  design: 'deck',
  pitch: 'pitch',
  plan: 'plan',
  review: 'list of suggestions',
}

/** How a room of this kind ended, in words; see `closedText`. */
export const endText = (end: RoomEnd, kind: RoomKind, wasOpen: boolean): ClosedText =>
  end.kind === 'stuck' ? stuck : closedText(end.code, kind, wasOpen)

/**
 * A close code in words. `kind` names the room, and so the thing people know; `wasOpen`: they have seen what is in it
 * just now.
 */
export function closedText(code: number, kind: RoomKind, wasOpen: boolean): ClosedText {
  const thing = things[kind]
  switch (code) {
    case closeCodes.signIn:
      return {
        title: 'You are signed out',
        text: 'This browser was signed out, here or from another one. Sign in again and you come straight back here.',
        wayOn: 'sign-in',
      }
    case closeCodes.notAllowed:
      return {
        title: `This ${thing} is not open to you`,
        text: 'Ask an admin of its workspace to add you, or use another account.',
        wayOn: 'home',
      }
    case closeCodes.noSuchRoom:
      if (wasOpen)
        return {
          title: `This ${thing} is no longer open to you`,
          text: 'It was deleted, or you are no longer in its workspace. Ask an admin, or whoever worked on it with you.',
          wayOn: 'home',
        }
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
    case closeCodes.workspaceGone:
      return {
        title: 'This workspace was deleted',
        text: 'One of its admins deleted it for everybody, with all of its decks. Nobody can bring it back.',
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
