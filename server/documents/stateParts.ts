import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export type Struct = Y.Item | Y.GC

export interface Deletion {
  readonly clock: number
  readonly len: number
}

/** What one author made, and how much of it stands in parts already. */
interface Author {
  readonly client: number
  readonly structs: readonly Struct[]
  next: number
}

/**
 * The content of a document as updates that each apply in a few milliseconds, where each builds only on
 * those before it. `Y.encodeStateAsUpdate` gives one update, and a large one holds the event loop of
 * whoever loads it.
 */
export function stateParts(doc: Y.Doc, structsPerPart = 4_000): Generator<Uint8Array> {
  return causalParts(doc.store.clients, Y.createDeleteSetFromStructStore(doc.store).clients, structsPerPart)
}

/** The same for structs that stand in no document yet, by author and each author's in order. */
function* causalParts(
  written: ReadonlyMap<number, readonly Struct[]>,
  deletions: ReadonlyMap<number, readonly Deletion[]>,
  structsPerPart: number,
): Generator<Uint8Array> {
  const authors = new Map<number, Author>()
  for (const [client, structs] of written) authors.set(client, { client, structs, next: 0 })
  let starts = positions(authors)
  let [structs, letters] = [0, 0]
  for (const author of causalOrder(authors)) {
    letters += lettersIn(author.structs[author.next]!)
    author.next++
    if (++structs < structsPerPart && letters < lettersPerPart) continue
    yield part(authors, starts, new Map())
    starts = positions(authors)
    ;[structs, letters] = [0, 0]
  }
  yield part(authors, starts, deletions)
}

/** A few structs may hold megabytes: as letters, or as the value of a key. */
const lettersPerPart = 256 * 1024

function lettersIn(struct: Struct): number {
  const content = struct instanceof Y.Item ? struct.content : null
  if (content instanceof Y.ContentString) return content.str.length
  if (content instanceof Y.ContentBinary) return content.content.length
  if (!(content instanceof Y.ContentAny)) return 0
  return content.arr.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)
}

/** Yields the author of the next struct whose causes all stand before it. The caller advances `next`. */
function* causalOrder(authors: ReadonlyMap<number, Author>): Generator<Author> {
  for (const first of authors.values()) {
    // Causes form no circle, so this holds each author at most once.
    const waiting = [first]
    const among = new Set(waiting)
    while (waiting.length > 0) {
      const author = waiting.at(-1)!
      const struct = author.structs[author.next]
      if (struct === undefined || isNoLongerNeeded(author, waiting, authors)) {
        waiting.pop()
        among.delete(author)
        continue
      }
      const cause = struct instanceof Y.Item ? openCause(struct, authors) : undefined
      if (cause === undefined) yield author
      else if (among.has(cause)) throw new Error('Items that build on each other in a circle')
      else {
        waiting.push(cause)
        among.add(cause)
      }
    }
  }
}

/** Whether what the author below was waiting for is there now. */
function isNoLongerNeeded(
  author: Author,
  waiting: readonly Author[],
  authors: ReadonlyMap<number, Author>,
): boolean {
  const below = waiting.at(-2)
  const struct = below?.structs[below.next]
  return struct instanceof Y.Item && openCause(struct, authors) !== author
}

/** The author of something that `item` builds on and that stands in no part yet. */
function openCause(item: Y.Item, authors: ReadonlyMap<number, Author>): Author | undefined {
  for (const id of [item.origin, item.rightOrigin, parentId(item)]) {
    if (!id || id.client === item.id.client) continue
    const author = authors.get(id.client)
    const struct = author?.structs[author.next]
    if (author && struct && id.clock >= struct.id.clock) return author
  }
  return undefined
}

/** Of an item in a document, or of one just read, whose parent is an id or the name of a root. */
function parentId({ parent }: Y.Item): Y.ID | null {
  if (parent instanceof Y.ID) return parent
  return parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : null
}

const positions = (authors: ReadonlyMap<number, Author>): ReadonlyMap<number, number> =>
  new Map([...authors.values()].map(({ client, next }) => [client, next]))

/** One update in Yjs's first encoding: structs by author, then deletions. */
function part(
  authors: ReadonlyMap<number, Author>,
  starts: ReadonlyMap<number, number>,
  deletions: ReadonlyMap<number, readonly Deletion[]>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  const moved = [...authors.values()].filter(({ client, next }) => next > starts.get(client)!)
  encoding.writeVarUint(rest, moved.length)
  // Higher ids first, as Yjs itself does: it finds conflicts faster.
  for (const { client, structs, next } of moved.sort((a, b) => b.client - a.client)) {
    const start = starts.get(client)!
    encoding.writeVarUint(rest, next - start)
    encoder.writeClient(client)
    encoding.writeVarUint(rest, structs[start]!.id.clock)
    for (const struct of structs.slice(start, next)) struct.write(encoder, 0)
  }
  writeDeletions(rest, deletions)
  return encoder.toUint8Array()
}

function writeDeletions(rest: encoding.Encoder, deletions: ReadonlyMap<number, readonly Deletion[]>): void {
  encoding.writeVarUint(rest, deletions.size)
  for (const [client, ranges] of deletions) {
    encoding.writeVarUint(rest, client)
    encoding.writeVarUint(rest, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(rest, clock)
      encoding.writeVarUint(rest, len)
    }
  }
}
