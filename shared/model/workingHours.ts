/** When somebody works, by the clock where they are. */
export interface WorkingHours {
  /** ISO weekdays, 1 for Monday to 7 for Sunday, in order; at least one. */
  readonly days: readonly number[]
  /** Minutes after midnight. `to` at or before `from`: it goes on into the next day. */
  readonly from: number
  readonly to: number
}

const pattern = /^([1-7]{1,7}) ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/

/** From the form in which they are kept, such as `12345 09:00-17:30`; `null`: they are none. */
export function readHours(text: string): WorkingHours | null {
  const [, days = '', ...clock] = pattern.exec(text) ?? []
  if (days === '' || [...days].some((day, at) => at > 0 && day <= days[at - 1]!)) return null
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = clock.map(Number)
  return { days: [...days].map(Number), from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute }
}

export const writeHours = ({ days, from, to }: WorkingHours): string =>
  `${[...days].sort((a, b) => a - b).join('')} ${clockTime(from)}-${clockTime(to)}`

/** `09:00` */
export const clockTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

export const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const nameOf = (day: number): string => dayNames[day - 1] ?? ''

/** `Mon to Fri, 09:00 to 17:30` */
export function hoursWords({ days, from, to }: WorkingHours): string {
  const [first = 1] = days
  const last = days.at(-1) ?? first
  const isRun = days.length > 2 && last - first === days.length - 1
  const named = isRun ? `${nameOf(first)} to ${nameOf(last)}` : days.map(nameOf).join(', ')
  return `${named}, ${clockTime(from)} to ${clockTime(to)}`
}

/** What a clock and a calendar on the wall of that time zone say. */
export interface LocalTime {
  /** ISO weekday. */
  readonly day: number
  /** Minutes after midnight. */
  readonly minute: number
}

/** `null` where nobody here knows that time zone. */
export function localTime(timeZone: string, now: Date): LocalTime | null {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    }).formatToParts(now)
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
    const day = dayNames.findIndex((name) => name === part('weekday')) + 1
    return { day, minute: Number(part('hour')) * 60 + Number(part('minute')) }
  } catch {
    return null
  }
}

/** Whether somebody with these hours works at that time. */
export function isAtWork({ days, from, to }: WorkingHours, { day, minute }: LocalTime): boolean {
  if (to > from) return days.includes(day) && minute >= from && minute < to
  const yesterday = day === 1 ? 7 : day - 1
  return (days.includes(day) && minute >= from) || (days.includes(yesterday) && minute < to)
}
