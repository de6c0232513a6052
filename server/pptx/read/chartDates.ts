/** A day as spreadsheets count them, from 1900 or from 1904, in the words of an Excel format; `null`: it is for none. */
export function dateText(serial: number, code: string, from1904: boolean): string | null {
  const [plain = ''] = code.slice(0, longestCode).split(';')
  const said = plain.replace(/\[[^\]]*\]/g, '')
  const bare = said.replace(/"[^"]*"|\\./g, '')
  if (/general/i.test(bare) || /[0#?]/.test(bare) || !/[ymdhs]/i.test(bare)) return null
  const days = serial + (from1904 ? 1462 : 0)
  if (!(days >= 0 && days < 2_958_466)) return null
  // Day 25,569 was the first of January 1970.
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000)
  const isHalf = /am\/pm/i.test(said)
  const tokens = said.match(/"[^"]*"|\\.|am\/pm|y+|m+|d+|h+|s+|./gi) ?? []
  return tokens
    .map((token, at) => part(token, /^m/i.test(token) && isMinute(tokens, at), date, isHalf))
    .join('')
    .trim()
}

/** Characters of a format, as Excel takes them. */
const longestCode = 255

/** An `m` beside hours or seconds. */
function isMinute(tokens: readonly string[], at: number): boolean {
  const letters = (from: readonly string[]): string =>
    from.find((token) => /^([ymdhs])\1*$/i.test(token))?.toLowerCase() ?? ''
  return (
    letters(tokens.slice(0, at).reverse()).startsWith('h') || letters(tokens.slice(at + 1)).startsWith('s')
  )
}

const names = {
  month: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  day: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

function part(token: string, minute: boolean, date: Date, isHalf: boolean): string {
  const padded = (value: number): string => String(value).padStart(token.length > 1 ? 2 : 1, '0')
  const named = (name: string, number: number): string =>
    token.length === 3
      ? name.slice(0, 3)
      : token.length === 5
        ? name.slice(0, 1)
        : token.length > 3
          ? name
          : padded(number)
  const [hours, month] = [date.getUTCHours(), date.getUTCMonth()]
  const lower = token.toLowerCase()
  if (lower === 'am/pm') return hours < 12 ? 'AM' : 'PM'
  switch (/^([ymdhs])\1*$/.exec(lower)?.[1]) {
    case 'y':
      return token.length > 2
        ? String(date.getUTCFullYear())
        : String(date.getUTCFullYear() % 100).padStart(2, '0')
    case 'm':
      return minute ? padded(date.getUTCMinutes()) : named(names.month[month]!, month + 1)
    case 'd':
      return named(names.day[date.getUTCDay()]!, date.getUTCDate())
    case 'h':
      return padded(isHalf ? hours % 12 || 12 : hours)
    case 's':
      return padded(date.getUTCSeconds())
    default:
      return token.startsWith('\\') || token.startsWith('"')
        ? token.replace(/["\\]/g, '')
        : token.replace(/[_*@]/, '')
  }
}
