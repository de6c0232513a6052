/** What people write behind a number for its size. */
const magnitudes: ReadonlyMap<string, number> = new Map([
  ...['k', 'tsd', 'thousand'].map((word) => [word, 1e3] as const),
  ...['m', 'mn', 'mio', 'million', 'millions'].map((word) => [word, 1e6] as const),
  ...['bn', 'mrd', 'billion', 'billions'].map((word) => [word, 1e9] as const),
])

/** What is longer is a code of something. */
const largest = 1e15

const sign = '[-−–+]?'
const currency = '(?:\\p{Sc}|[A-Z]{3}\\b|Fr\\.?|kr\\.?)?'
const written = new RegExp(
  `^(${sign})\\s*${currency}\\s*(${sign})\\s*(\\d(?:[\\d.,'’ ]*\\d)?)\\s*(?:%|‰|\\p{Sc}|(\\p{L}+)\\.?)?\\s*\\p{Sc}?$`,
  'u',
)

/**
 * The number that a text says: `1,200`, `1.200`, `84 %`, `€ 3.5`, `-2.5m`, `120 seats`. A single mark before exactly
 * three digits parts thousands. `null` for what says none, or more than one: `3 of 4`, `about`.
 */
export function readNumber(text: string): number | null {
  const [, before = '', after = '', digits = '', word = ''] =
    (text.length > 200 ? null : written.exec(text.normalize('NFKC').trim())) ?? []
  const size = sizeOf(digits)
  if (size === null || (before !== '' && after !== '')) return null
  const value = size * (magnitudes.get(word.toLowerCase()) ?? 1)
  if (value > largest) return null
  return /[-−–]/.test(before + after) ? -value : value
}

/** What says that there is no number. */
export const gapSign = '–'

/** Whether a text says a number, or that there is none. */
export const saysNumber = (text: string): boolean => text.trim() === gapSign || readNumber(text) !== null

function sizeOf(digits: string): number | null {
  if (digits === '') return null
  const parted = /^\d{1,3}([ '’]\d{3})+(?=$|[.,])/.test(digits) ? digits.replace(/[ '’]/g, '') : digits
  if (/[ '’]/.test(parted)) return null
  const marks = parted.replace(/\d/g, '')
  if (marks === '') return Number(parted)
  const last = marks.at(-1)!
  const isOneKind = [...marks].every((mark) => mark === last)
  if (isOneKind && (marks.length > 1 || /^[1-9]\d{0,2}[.,]\d{3}$/.test(parted))) return grouped(parted, last)
  if (marks.indexOf(last) < marks.length - 1) return null
  const [whole = '', part = ''] = parted.split(last)
  const front = isOneKind ? Number(whole) : grouped(whole, marks[0]!)
  return front === null ? null : Number(`${front}.${part}`)
}

/** Groups of three, or as in India of two with three at the end. */
function grouped(digits: string, mark: string): number | null {
  const groups = digits.split(mark)
  const isRight =
    /^\d{1,3}$/.test(groups[0]!) &&
    groups.at(-1)!.length === 3 &&
    groups.slice(1).every((group) => /^\d{2,3}$/.test(group))
  return isRight ? Number(groups.join('')) : null
}
