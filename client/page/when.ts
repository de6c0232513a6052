const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** `Wed 25 Nov 2026` */
export const dayText = (time: number): string => day.format(time).replace(',', '')

/** `14:05`, where the reader is. */
export const hourText = (time: number): string => hour.format(time)

/** `Wed 25 Nov 2026, 14:05 to 14:31`; an end on another day is named whole. */
export function spanText(from: number, to: number): string {
  const end = dayText(from) === dayText(to) ? hourText(to) : `${dayText(to)}, ${hourText(to)}`
  const start = `${dayText(from)}, ${hourText(from)}`
  return end === hourText(from) ? start : `${start} to ${end}`
}
