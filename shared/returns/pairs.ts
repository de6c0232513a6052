import type { FileSlide, FileThing } from './fileSlide.ts'
import { likeSlides, likeThings, maybeSame } from './likeness.ts'

/** Places in two lists that are the same thing, before and after. */
export type Pairs = ReadonlyMap<number, number>

/** How alike two have to be to be taken for one. */
const alikeSlides = 0.35
const alikeThings = 0.45

/** Which slide of a file is which: the most alike first; of what is left, those that stand between the same ones. */
export function pairSlides(before: readonly FileSlide[], after: readonly FileSlide[]): Pairs {
  const marks = new Set(after.flatMap(({ things }) => things.flatMap(({ mark }) => mark ?? [])))
  const isNamed = before.some(({ things }) => things.some(({ mark }) => mark !== null && marks.has(mark)))
  const like = (a: FileSlide, b: FileSlide): number => (maybeSame(a, b, isNamed) ? likeSlides(a, b) : 0)
  const pairs = new Map(mostAlike(before, after, like, alikeSlides))
  for (const gap of gaps(pairs, before.length, after.length)) {
    if (gap.before.length !== gap.after.length) continue
    for (const [nth, one] of gap.before.entries()) {
      const other = gap.after[nth]!
      if (maybeSame(before[one]!, after[other]!, isNamed)) pairs.set(one, other)
    }
  }
  return pairs
}

/** Which thing on a slide is which: by their marks, and what has lost its name by what it is, says and where it is. */
export function pairThings(before: readonly FileThing[], after: readonly FileThing[]): Pairs {
  const marked = mostAlike(
    before,
    after,
    (a, b) => (a.mark !== null && a.mark === b.mark ? 1 + likeThings(a, b) : 0),
    1,
  )
  const [done, taken] = [new Set(marked.keys()), new Set(marked.values())]
  const alike = mostAlike(
    before,
    after,
    // What carries a mark is a block's, or a copy of it: it is no other one.
    (a, b) => (b.mark === null ? likeThings(a, b) : 0),
    alikeThings,
    (at, to) => !done.has(at) && !taken.has(to),
  )
  return new Map([...marked, ...alike])
}

/** Each with at most one, the most alike first; of equal ones those that stand alike in their lists. */
function mostAlike<T>(
  before: readonly T[],
  after: readonly T[],
  like: (a: T, b: T) => number,
  least: number,
  isFree: (at: number, to: number) => boolean = () => true,
): Pairs {
  const likes = before.flatMap((a, at) =>
    after.flatMap((b, to) => {
      const alike = isFree(at, to) ? like(a, b) : 0
      return alike >= least ? [{ at, to, alike }] : []
    }),
  )
  likes.sort((a, b) => b.alike - a.alike || Math.abs(a.at - a.to) - Math.abs(b.at - b.to) || a.at - b.at)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { at, to } of likes) {
    if (pairs.has(at) || taken.has(to)) continue
    pairs.set(at, to)
    taken.add(to)
  }
  return pairs
}

interface Gap {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** What is left of both lists between two neighbours that are pairs. */
function gaps(pairs: Pairs, before: number, after: number): readonly Gap[] {
  const taken = new Set(pairs.values())
  const found: Gap[] = []
  let open: number[] = []
  let from = 0
  for (let at = 0; at <= before; at += 1) {
    const to = at === before ? after : pairs.get(at)
    if (to === undefined) {
      open.push(at)
      continue
    }
    const between = Array.from({ length: Math.max(0, to - from) }, (_, nth) => from + nth)
    if (open.length > 0) found.push({ before: open, after: between.filter((one) => !taken.has(one)) })
    open = []
    from = to + 1
  }
  return found
}
