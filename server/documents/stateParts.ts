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
  /** Where the first struct of this part begins to be new. */
  readonly from: { readonly index: number; readonly clock: number }
}

/** One update, and whether others follow it. */
export interface StatePart {
  readonly update: Uint8Array
  readonly isLast: boolean
}

/**
 * What `known` lacks of a document, as updates that each apply in a few milliseconds, where each builds only on those
 * before it and on `known`; deletions come with the last. `Y.encodeStateAsUpdate` gives one update, and a large one
 * holds the event loop of whoever makes it, writes it or loads it. The document may change between two of them: what
 * was added is among those that follow.
 */
export function* stateParts(
  doc: Y.Doc,
  known: ReadonlyMap<number, number> = new Map(),
  structsPerPart = 4_000,
): Generator<StatePart, void> {
  const standing = new Map(known)
  for (;;) {
    const authors = authorsAfter(doc, standing)
    const isLast = !advance(authors, structsPerPart)
    const deletions = isLast ? Y.createDeleteSetFromStructStore(doc.store).clients : nothingDeleted
    const update = part(authors, deletions)
    // Now, since structs melt together when the document changes.
    for (const author of authors.values()) standing.set(author.client, clockOf(author))
    yield { update, isLast }
    if (isLast) return
  }
}

const nothingDeleted: ReadonlyMap<number, readonly Deletion[]> = new Map()

/** Authors with something in the document that does not stand yet. */
function authorsAfter({ store }: Y.Doc, standing: ReadonlyMap<number, number>): Map<number, Author> {
  const authors = new Map<number, Author>()
  for (const [client, structs] of store.clients) {
    const clock = standing.get(client) ?? 0
    if (clock >= Y.getState(store, client)) continue
    const index = Y.findIndexSS(structs, clock)
    authors.set(client, { client, structs, next: index, from: { index, clock } })
  }
  return authors
}

/** Moves on by as much as one part holds. `false`: that was all. */
function advance(authors: ReadonlyMap<number, Author>, structsPerPart: number): boolean {
  let [structs, letters] = [0, 0]
  for (const author of causalOrder(authors)) {
    if (structs >= structsPerPart || letters >= lettersPerPart) return true
    letters += lettersIn(author.structs[author.next]!)
    structs += 1
    author.next += 1
  }
  return false
}

/** Up to where an author's structs stand. */
function clockOf({ structs, next, from }: Author): number {
  if (next === from.index) return from.clock
  const last = structs[next - 1]!
  return last.id.clock + last.length
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
    if (author && struct && id.clock >= clockOf(author)) return author
  }
  return undefined
}

/** Of an item in a document, or of one just read, whose parent is an id or the name of a root. */
function parentId({ parent }: Y.Item): Y.ID | null {
  if (parent instanceof Y.ID) return parent
  return parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : null
}

/** One update in Yjs's first encoding: structs by author, then deletions. */
function part(
  authors: ReadonlyMap<number, Author>,
  deletions: ReadonlyMap<number, readonly Deletion[]>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  const moved = [...authors.values()].filter(({ next, from }) => next > from.index)
  encoding.writeVarUint(rest, moved.length)
  // Higher ids first, as Yjs itself does: it finds conflicts faster.
  for (const { client, structs, next, from } of moved.sort((a, b) => b.client - a.client)) {
    encoding.writeVarUint(rest, next - from.index)
    encoder.writeClient(client)
    encoding.writeVarUint(rest, from.clock)
    for (let index = from.index; index < next; index += 1) {
      const struct = structs[index]!
      struct.write(encoder, index === from.index ? from.clock - struct.id.clock : 0)
    }
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
