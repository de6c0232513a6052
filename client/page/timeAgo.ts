const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** `2 hours ago`, `yesterday`; under a minute, and for clocks that run ahead, `just now`. */
export function timeAgo(then: string, now = new Date()): string {
  const seconds = (now.getTime() - Date.parse(then)) / 1000
  for (const [unit, length] of units) {
    if (seconds >= length) return words.format(-Math.floor(seconds / length), unit)
  }
  return 'just now'
}
