import type { LinkState } from './stageLink.ts'

type Refusal = NonNullable<LinkState['refusal']>

/** Why nothing happened, in words; `null` where silence is kinder, such as a press that came twice. */
export const refusalText: Readonly<Record<Refusal, string | null>> = {
  ended: 'The presentation has ended.',
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
