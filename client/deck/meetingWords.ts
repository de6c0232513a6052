const dayMs = 86_400_000

/**
 * A meeting's day (`YYYY-MM-DD`) as people say it from `today`: `today`, `tomorrow`, a weekday within the
 * week, else day and month, with the year once it differs. Empty for no or an unreadable date.
 */
export function meetingWords(meetingOn: string | null, today: Date = new Date()): string {
  const day = meetingOn === null ? NaN : Date.parse(`${meetingOn}T00:00:00Z`)
  if (Number.isNaN(day)) return ''
  const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  const away = Math.round((day - now) / dayMs)
  if (away === 0) return 'today'
  if (away === 1) return 'tomorrow'
  const date = new Date(day)
  if (away > 1 && away < 7) return format(date, { weekday: 'short' })
  return format(date, {
    day: 'numeric',
    month: 'short',
    ...(date.getUTCFullYear() === today.getFullYear() ? {} : { year: 'numeric' }),
  })
}

/** The same inside a sentence: `Before Thursday`, `Before 12 December`. */
export function meetingDeadline(meetingOn: string | null, today: Date = new Date()): string {
  const words = meetingWords(meetingOn, today)
  if (words === '') return 'Before the meeting'
  if (words === 'today' || words === 'tomorrow') return `Before the meeting ${words}`
  const date = new Date(`${meetingOn}T00:00:00Z`)
  return words.length === 3
    ? `Before ${format(date, { weekday: 'long' })}`
    : `Before ${format(date, { day: 'numeric', month: 'long' })}`
}

const format = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date)
