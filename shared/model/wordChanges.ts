/** A stretch of words that another one replaces. */
export interface WordChange {
  /** Pieces before it. */
  readonly at: number
  readonly removed: number
  readonly inserted: readonly string[]
}

/** Comparisons that one diff may cost, some 20 ms. */
const mostCells = 4_000_000

const word = '[\\p{L}\\p{N}\\p{M}]+'
const hyphened = `${word}(?:-${word}){0,8}`
/** What half of would be of two is what nobody wrote: facts, mail and web addresses, sums, dates and hours. */
const wholes = [
  String.raw`\{\{[^{}\n]+\}\}`,
  String.raw`[\p{L}\p{N}\p{M}._%+-]{1,64}@${hyphened}(?:\.${hyphened})*`,
  String.raw`\p{L}{1,20}://[^\s{}<>]*[\p{L}\p{N}/]`,
  String.raw`[\p{L}\p{N}\p{M}]*\p{N}(?:[.,:/’'٫٬-]\p{N}[\p{L}\p{N}\p{M}]*)+`,
  String.raw`${hyphened}(?:\.${hyphened})+(?:/[^\s{}<>]*[\p{L}\p{N}/])?`,
]
const piece = new RegExp([...wholes, word, '[^]'].join('|'), 'gu')

/** Text in pieces that are kept or replaced as a whole: words, signs, line ends, facts as `{{name}}`, sums, addresses. */
export const pieces = (text: string): readonly string[] => text.match(piece) ?? []

/** What stands between the digits of one sum, phone number or range. */
const withinNumber = /^(?:[^\S\n]|[()/+–-])$/u

/** The pieces of a merge: `1 250 000`, `+49 30 1234` and `10 – 12` are one each. */
function mergePieces(text: string): readonly string[] {
  const whole: string[] = []
  let number = -1
  for (const one of pieces(text)) {
    const isNumber = /^\p{N}/u.test(one)
    if (isNumber && number >= 0) whole[number] += whole.splice(number + 1).join('') + one
    else whole.push(one)
    if (isNumber && number < 0) number = whole.length - 1
    else if (!isNumber && !withinNumber.test(one)) number = -1
  }
  return whole
}

/**
 * What makes `before` into `after`, from front to back; no two changes touch. A difference that would take more than
 * `most` comparisons is one change.
 */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
  most = mostCells,
): readonly WordChange[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let same = 0
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  const a = before.slice(start, before.length - same)
  const b = after.slice(start, after.length - same)
  if (a.length === 0 && b.length === 0) return []
  if (a.length * b.length > most) return [{ at: start, removed: a.length, inserted: b }]
  return walk(a, b, longestCommon(...numbered(a, b))).map((change) => ({ ...change, at: change.at + start }))
}

/** Equal pieces as equal numbers, which are compared many times as fast. */
function numbered(...lists: readonly [readonly string[], readonly string[]]): [Uint32Array, Uint32Array] {
  const numbers = new Map<string, number>()
  for (const one of lists.flat()) if (!numbers.has(one)) numbers.set(one, numbers.size)
  const [a, b] = lists
  return [Uint32Array.from(a, (one) => numbers.get(one)!), Uint32Array.from(b, (one) => numbers.get(one)!)]
}

/** How many pieces the ends of `a` from i and of `b` from j have in common, at `i * (b.length + 1) + j`. */
function longestCommon(a: Uint32Array, b: Uint32Array): Uint16Array {
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      common[at] =
        a[i] === b[j] ? common[at + width + 1]! + 1 : Math.max(common[at + width]!, common[at + 1]!)
    }
  }
  return common
}

function walk(a: readonly string[], b: readonly string[], common: Uint16Array): WordChange[] {
  const width = b.length + 1
  const changes: WordChange[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [i0, j0] = [i, j]
    while ((i < a.length || j < b.length) && (i === a.length || j === b.length || a[i] !== b[j])) {
      const skipsOld =
        j === b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
      if (skipsOld) i += 1
      else j += 1
    }
    if (i > i0 || j > j0) changes.push({ at: i0, removed: i - i0, inserted: b.slice(j0, j) })
    while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1]
  }
  return changes
}

/**
 * What `now` says once the change from `was` to `words` is made in it too; all three as `plainText` writes them.
 * `null`: both changed the same place, and one of them would be lost.
 */
export function mergedWords(was: string, now: string, words: string, most = mostCells): string | null {
  const base = mergePieces(was)
  const theirs = changesBetween(base, mergePieces(words), most)
  const ours = changesBetween(base, mergePieces(now), most).filter(
    (change) => !theirs.some((one) => isSame(one, change)),
  )
  if (ours.some((change) => theirs.some((one) => touches(one, change)))) return null
  const merged: string[] = []
  let done = 0
  for (const { at, removed, inserted } of [...ours, ...theirs].sort((a, b) => a.at - b.at)) {
    merged.push(...base.slice(done, at), ...inserted)
    done = at + removed
  }
  return [...merged, ...base.slice(done)].join('')
}

const isSame = (a: WordChange, b: WordChange): boolean =>
  a.at === b.at && a.removed === b.removed && a.inserted.join('') === b.inserted.join('')

const touches = (a: WordChange, b: WordChange): boolean =>
  a.at <= b.at + b.removed && b.at <= a.at + a.removed
