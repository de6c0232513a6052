/** A calendar day as `YYYY-MM-DD`: no hour, no time zone. */
export type Day = string

export const localDay = (now = new Date()): Day =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

export interface MeetingWords {
  /** `Thu 26 Nov`, with the year when it is not this one. */
  readonly date: string
  /** `today`, `tomorrow`, `in 3 days`; empty when it is far away or over. */
  readonly distance: string
  readonly past: boolean
}

export function meetingWords(meeting: Day, today: Day): MeetingWords {
  const days = daysBetween(today, meeting)
  const sameYear = meeting.slice(0, 4) === today.slice(0, 4)
  return {
    date: (sameYear ? thisYear : otherYear).format(new Date(meeting)).replace(',', ''),
    distance: days >= 0 && days <= 21 ? relative.format(days, 'day') : '',
    past: days < 0,
  }
}

/** Whole days from one to the other; negative when `to` comes first. Both are read as UTC, which has no short days. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const thisYear = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
const otherYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
