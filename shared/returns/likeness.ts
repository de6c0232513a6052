import type { Frame } from '../model/frame.ts'
import { wordsOf, type FileSlide, type FileThing } from './fileSlide.ts'

type Bag = ReadonlyMap<string, number>

const known = new WeakMap<object, Bag>()

/** How alike two things are that have lost their names: what they are, what they say, where they are. */
export function likeThings(a: FileThing, b: FileThing): number {
  if (a.kind !== b.kind) return 0
  const [x, y] = [thingBag(a), thingBag(b)]
  const place = overlap(a.frame, b.frame)
  return x.size === 0 && y.size === 0 ? place : Math.max(shared(x, y) * 0.6 + place * 0.4, place * 0.9)
}

/** How alike two slides are: by the marks of what is on them, else by words, and by what stands where it stood. */
export function likeSlides(a: FileSlide, b: FileSlide): number {
  const own = a.things.filter(({ mark }) => mark !== null).length
  const words = shared(slideBag(a), slideBag(b))
  const places = b.things.filter((thing) => a.things.some((one) => isInPlace(one, thing))).length
  const share = places / Math.max(1, a.things.length, b.things.length)
  return (own === 0 ? 0 : (2 * sameMarks(a, b)) / own) + words * 0.6 + share * 0.4
}

/** How many words two slides without a common mark have to share, so that one is not another of the same layout. */
const leastWords = { named: 0.5, nameless: 0.2 } as const

/**
 * Whether the one can have become the other. `isNamed`: the file has kept marks, so that what has none of a slide's is
 * most likely another one.
 */
export function maybeSame(a: FileSlide, b: FileSlide, isNamed: boolean): boolean {
  if (sameMarks(a, b) > 0) return true
  const [x, y] = [slideBag(a), slideBag(b)]
  if (x.size === 0 && y.size === 0) return !isNamed || a.things.every(({ mark }) => mark === null)
  return shared(x, y) >= (isNamed ? leastWords.named : leastWords.nameless)
}

/** Things on `a` whose marks stand on `b`. */
function sameMarks(a: FileSlide, b: FileSlide): number {
  const marks = new Set(b.things.map(({ mark }) => mark))
  return a.things.filter(({ mark }) => mark !== null && marks.has(mark)).length
}

const isInPlace = (a: FileThing, b: FileThing): boolean =>
  a.kind === b.kind && overlap(a.frame, b.frame) > 0.9

function overlap(a: Frame, b: Frame): number {
  const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  // A line has no height.
  const both = Math.max(0, across + 1) * Math.max(0, down + 1)
  return both / ((a.w + 1) * (a.h + 1) + (b.w + 1) * (b.h + 1) - both)
}

const thingBag = (thing: FileThing): Bag => remembered(thing, () => wordsOf(thing))

const slideBag = (slide: FileSlide): Bag => remembered(slide, () => slide.things.map(wordsOf).join('\n'))

function remembered(thing: object, words: () => string): Bag {
  const bag = known.get(thing) ?? bagOf(words())
  known.set(thing, bag)
  return bag
}

function bagOf(words: string): Bag {
  const bag = new Map<string, number>()
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{M}]+|\p{N}+/gu))
    bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** Dice's coefficient of two heaps of words; of two empty ones none. */
function shared(a: Bag, b: Bag): number {
  let both = 0
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0)
  const all = sum(a) + sum(b)
  return all === 0 ? 0 : (2 * both) / all
}

const sum = (bag: Bag): number => [...bag.values()].reduce((total, count) => total + count, 0)
