import type { SlideId } from '#shared/model/ids.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { slideIndex } from '#shared/stage/stage.ts'
import type { LinkState } from './linkState.ts'

type StageRefusal = NonNullable<LinkState['refusal']>

/** Why nothing happened, in words; `null` where silence is kinder, such as a press that came twice. */
export const refusalText: Readonly<Record<StageRefusal, string | null>> = {
  ended: 'The presentation has ended.',
  'not-started': 'It has not started yet.',
  'not-presenting': 'You are not one of the presenters.',
  'not-driving': 'Your partner is driving. Ask for the baton, and they hand it over with one key.',
  stale: null,
  'no-such-slide': 'That slide is not in this presentation.',
  'at-the-end': 'This is the last slide.',
  'at-the-start': 'This is the first slide.',
  'no-offer': 'Nobody is holding out the baton to you right now.',
  away: 'They are away right now. Wait a moment, or hand over to someone else.',
  'driver-is-here': 'The driver is here. Ask for the baton.',
  'already-driving': 'You are driving already.',
  'no-such-question': 'That question is gone.',
  empty: 'Type a few words first.',
  'too-many': 'There are too many questions to take another.',
  'nothing-to-do': null,
  'no-newer-deck': 'What you show is the latest already.',
  'not-understood': 'The server did not understand that. Reload this page, then try again.',
  'no-connection': 'That has to wait until the connection is back.',
}

/** What goes on without a line. `alone`: where the audience waits while the driver goes on. */
export function offlineText(stage: PresenterStage, alone: SlideId | null, isKept: boolean): string {
  const warning = isKept ? '' : ' Do not reload this page: offline it would lose the show.'
  return `No connection. ${goesOnText(stage, alone)} Trying again…${warning}`
}

function goesOnText(stage: PresenterStage, alone: SlideId | null): string {
  if (alone === null || stage.startedAt === null) return 'Your screen keeps its slide.'
  if (stage.mode === 'rehearsal') return 'You can go on here.'
  const number = slideIndex(stage, alone) + 1
  return `You and the projector on this machine can go on; the audience sees slide ${number}.`
}

/** To a driver who went on without a line while somebody else moved the stage. */
export function gaveWayText(stage: PresenterStage, me: string): string {
  const number = slideIndex(stage, stage.current) + 1
  const driver = stage.presenters.find(({ id }) => id === stage.driver)
  const who =
    stage.driver === me ? 'The stage was moved elsewhere' : `${driver?.name ?? 'Someone'} took the baton`
  return `${who} while you had no connection. The audience sees slide ${number}, and so do you now.`
}

/** In quotation marks, unless whoever wrote it has set them already. */
export const quoted = (line: string): string =>
  /^[“"«„‘']/.test(line.trim()) ? line.trim() : `“${line.trim()}”`

/** `1:05`, `12:00`; hours only when there are any. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours, ...rest] = parts
  const padded = rest.map((part, at) => (at === 0 && !hours ? String(part) : String(part).padStart(2, '0')))
  return [...(hours ? [hours] : []), ...padded].join(':')
}
