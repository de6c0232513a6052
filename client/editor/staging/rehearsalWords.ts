import type { RehearsalMark } from '#shared/protocol/stage.ts'

/** Whether the pitch has been rehearsed as it is now, and by whom. */
export interface RehearsalWords {
  readonly title: string
  readonly details: string
}

export function rehearsalWords(mark: RehearsalMark | null, zone?: string): RehearsalWords {
  if (!mark) {
    return {
      title: 'Not rehearsed yet',
      details: 'A rehearsal records the time of every slide for the two of you',
    }
  }
  const { fresh, missing, slides, startedAt, presenters } = mark
  const changes =
    missing === 0 ? 'the slides stand otherwise now' : `${missing} of ${slides} slides are new since`
  return {
    title: fresh ? 'Rehearsed on this version' : 'Rehearsed before the latest changes',
    details: [dayAndTime(startedAt, zone), listed(presenters), ...(fresh ? [] : [changes])]
      .filter(Boolean)
      .join(', '),
  }
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? '' : `by ${new Intl.ListFormat('en').format(names)}`

function dayAndTime(at: string, timeZone?: string): string {
  const zone = { ...(timeZone !== undefined && { timeZone }) }
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...zone }).format(new Date(at))
  return `${format({ day: 'numeric', month: 'long' })}, ${format({ hour: '2-digit', minute: '2-digit' })}`
}
