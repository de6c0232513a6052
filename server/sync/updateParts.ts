import * as encoding from 'lib0/encoding'
import type { Run } from './causes.ts'

/** Where the items of one author stand in the bytes of a checked update. */
export interface WrittenRun extends Run {
  /** Of each item that the document lacks: its place in its author's sequence, and its first byte. */
  readonly clocks: number[]
  readonly offsets: number[]
  /** The byte after the last one. */
  bytesEnd: number
}

export type WrittenRuns = ReadonlyMap<number, WrittenRun>

/** How much of an author stands in parts already. */
interface Author {
  readonly client: number
  readonly run: WrittenRun
  next: number
  nextCause: number
}

/**
 * A checked update as several that do the same, of `size` items each, and each building on nothing but those before
 * it. They are cut out of its bytes: no item is made for them. Items that the document has are left out: they say
 * nothing new, and need not be true. `deletions`: the bytes of those, which come last.
 */
export function* updateParts(
  update: Uint8Array,
  runs: WrittenRuns,
  deletions: Uint8Array,
  size: number,
): Generator<Uint8Array> {
  const authors = new Map<number, Author>()
  for (const [client, run] of runs) authors.set(client, { client, run, next: 0, nextCause: 0 })
  let starts = positions(authors)
  let items = 0
  for (const author of causalOrder(authors)) {
    author.next += 1
    items += 1
    if (items < size) continue
    yield part(update, authors, starts, nothing)
    starts = positions(authors)
    items = 0
  }
  yield part(update, authors, starts, deletions)
}

/** No deletions. */
const nothing = Uint8Array.of(0)

/** Yields the author of the next item whose causes all stand before it. The caller advances `next`. */
function* causalOrder(authors: ReadonlyMap<number, Author>): Generator<Author> {
  for (const first of authors.values()) {
    // Causes form no circle, so this holds each author at most once.
    const waiting = [first]
    for (let author = waiting.at(-1); author; author = waiting.at(-1)) {
      const below = waiting.at(-2)
      const isNoLongerNeeded = below !== undefined && openCause(below, authors) !== author
      if (author.next === author.run.clocks.length || isNoLongerNeeded) {
        waiting.pop()
        continue
      }
      const cause = openCause(author, authors)
      if (cause) waiting.push(cause)
      else yield author
    }
  }
}

/** The author of something that this one's next item builds on and that stands in no part yet. */
function openCause(author: Author, authors: ReadonlyMap<number, Author>): Author | null {
  const { causes } = author.run
  for (; author.nextCause < causes.length; author.nextCause += 1) {
    const { neededAt, client, clock } = causes[author.nextCause]!
    if (neededAt > positionOf(author)) return null
    const other = authors.get(client)
    if (other && clock >= positionOf(other)) return other
  }
  return null
}

const positionOf = ({ run, next }: Author): number => run.clocks[next] ?? run.end

const positions = (authors: ReadonlyMap<number, Author>): ReadonlyMap<number, number> =>
  new Map([...authors.values()].map(({ client, next }) => [client, next]))

/** One update in Yjs's first encoding: items by author, then deletions. */
function part(
  update: Uint8Array,
  authors: ReadonlyMap<number, Author>,
  starts: ReadonlyMap<number, number>,
  deletions: Uint8Array,
): Uint8Array {
  const encoder = encoding.createEncoder()
  const moved = [...authors.values()].filter(({ client, next }) => next > starts.get(client)!)
  encoding.writeVarUint(encoder, moved.length)
  // Higher ids first, as Yjs itself does: it finds conflicts faster.
  for (const { client, run, next } of moved.sort((a, b) => b.client - a.client)) {
    const start = starts.get(client)!
    for (const number of [next - start, client, run.clocks[start]!]) encoding.writeVarUint(encoder, number)
    const bytesEnd = run.offsets[next] ?? run.bytesEnd
    encoding.writeUint8Array(encoder, update.subarray(run.offsets[start], bytesEnd))
  }
  encoding.writeUint8Array(encoder, deletions)
  return encoding.toUint8Array(encoder)
}
