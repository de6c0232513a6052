import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { type Cause, circular } from './causes.ts'
import {
  type Anchor,
  HolderCache,
  ItemPlaces,
  type Neighbours,
  nowhere,
  type ItemPlace,
} from './itemPlaces.ts'
import { MissingCause, SocketRefusal } from './refusal.ts'
import { contentRefs, scanContent } from './scanContent.ts'
import { updateParts, type WrittenRun } from './updateParts.ts'

/**
 * Items and deletions in one update, and authors with something new in it. A slide has some hundreds; beyond
 * this many, applying would keep everybody's event loop busy.
 */
export const updateLimits = { items: 25_000, authors: 1_000 } as const

/** Items read between two moments at which others may have a turn. */
const itemsPerStep = 250

/** Positions of one author's that an update deletes, up to `to` and without it. */
export interface Deleted {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** An update that can be applied, and what it would do. Whether it should be is decided by `rules.ts`. */
export interface CheckedUpdate {
  /** Items and deletions. */
  readonly items: number
  /** Items that the document does not have. */
  readonly added: number
  /** Authors of these. */
  readonly authors: readonly number[]
  readonly deleted: readonly Deleted[]
  /** Where the new items stand. To be read before the update is applied. */
  places(): Iterable<ItemPlace>
  /** With how many items Yjs will compare each new one, counted up to `most`: see `ItemPlaces.rivals`. */
  rivals(most: number): Iterable<number>
  /** Several updates that do the same, of `size` items each. */
  parts(size: number): Iterable<Uint8Array>
}

/**
 * Throws a `Refusal` unless `doc` can take the whole update at once.
 *
 * `Y.applyUpdate` believes counts (eleven bytes make it allocate 240 MB), keeps what refers to missing items
 * for ever, and stops halfway at nonsense, leaving the first half in the document. So nothing reaches it
 * unread. The scan follows `readClientsStructRefs` and `readAndApplyDeleteSet` of yjs 13.6, makes no objects
 * for items, and ends at the first thing wrong.
 */
export function checkUpdate(
  doc: Y.Doc,
  update: Uint8Array,
  holders: HolderCache = new HolderCache(doc),
): CheckedUpdate {
  const steps = checkInSteps(doc, update, holders)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * The same, with pauses for others. What they write meanwhile only adds to the document, so what was found to be there
 * stays there.
 */
export function* checkInSteps(
  doc: Y.Doc,
  update: Uint8Array,
  holders: HolderCache,
): Generator<void, CheckedUpdate> {
  try {
    return yield* new Scan(doc, update, holders).run()
  } catch (cause) {
    // lib0 and JSON throw their own errors at the end of the bytes or at nonsense in them.
    throw cause instanceof SocketRefusal ? cause : new SocketRefusal('an update that cannot be read')
  }
}

const alone: Neighbours = { left: null, right: null }

class Scan {
  readonly #store: Y.Doc['store']
  readonly #decoder: decoding.Decoder
  readonly #runs = new Map<number, WrittenRun>()
  readonly #places: ItemPlaces
  readonly #deleted: Deleted[] = []
  #items = 0
  #added = 0

  constructor(doc: Y.Doc, update: Uint8Array, holders: HolderCache) {
    this.#store = doc.store
    this.#decoder = decoding.createDecoder(update)
    this.#places = new ItemPlaces(doc, holders)
  }

  *run(): Generator<void, CheckedUpdate> {
    const update = this.#decoder.arr
    const authors = decoding.readVarUint(this.#decoder)
    for (let index = 0; index < authors; index++) yield* this.#author()
    if (circular(this.#runs)) throw new MissingCause('an update that waits for items nobody sent')
    const deletions = update.subarray(this.#decoder.pos)
    const deleters = decoding.readVarUint(this.#decoder)
    const seen = new Set<number>()
    for (let index = 0; index < deleters; index++) yield* this.#deletions(seen)
    if (this.#decoder.pos !== update.length)
      throw new SocketRefusal('an update of another length than it says')
    return {
      items: this.#items,
      added: this.#added,
      authors: [...this.#runs].flatMap(([client, { known, end }]) => (end > known ? [client] : [])),
      deleted: this.#deleted,
      places: () => this.#places.all(),
      rivals: (most) => this.#places.rivals(most),
      parts: (size) => updateParts(update, this.#runs, deletions, size),
    }
  }

  *#author(): Generator<void> {
    const count = decoding.readVarUint(this.#decoder)
    const client = decoding.readVarUint(this.#decoder)
    const start = decoding.readVarUint(this.#decoder)
    const known = Y.getState(this.#store, client)
    if (this.#runs.has(client)) throw new SocketRefusal('an author listed twice')
    if (start > known) throw new MissingCause('an update with a gap before it')
    const run: WrittenRun = { known, end: start, causes: [], clocks: [], offsets: [], bytesEnd: 0 }
    this.#runs.set(client, run)
    if (this.#runs.size > updateLimits.authors)
      throw new SocketRefusal('too many authors', closeCodes.tooLarge)
    for (let index = 0; index < count; index++) {
      this.#struct(client, run)
      if (this.#items % itemsPerStep === 0) yield
    }
    run.bytesEnd = this.#decoder.pos
  }

  #struct(client: number, run: WrittenRun): void {
    this.#count()
    const offset = this.#decoder.pos
    const info = decoding.readUint8(this.#decoder)
    const ref = info & 0b11111
    const start = run.end
    const between = ref === contentRefs.gc ? alone : this.#neighbours(info, client, run)
    const anchor = ref === contentRefs.gc ? nowhere : this.#anchor(info, between, client, run)
    const length =
      ref === contentRefs.gc ? decoding.readVarUint(this.#decoder) : scanContent(ref, this.#decoder)
    run.end += length
    if (length === 0 || !Number.isSafeInteger(run.end))
      throw new SocketRefusal('an item of impossible length')
    if (run.end <= run.known) return
    const isBegun = start < run.known && ref !== contentRefs.gc
    if (isBegun && !this.#places.goesOn(client, run.known, anchor, between))
      throw new SocketRefusal('an item that goes on elsewhere')
    this.#added++
    run.clocks.push(start)
    run.offsets.push(offset)
    this.#places.note(client, start, anchor, between)
  }

  /** The header of an item: its neighbours when it was made or, without any, its parent. */
  #neighbours(info: number, client: number, run: WrittenRun): Neighbours {
    const left = (info & 0b1000_0000) !== 0 ? this.#cause(client, run) : null
    const right = (info & 0b0100_0000) !== 0 ? this.#cause(client, run) : null
    return { left, right }
  }

  #anchor(info: number, { left, right }: Neighbours, client: number, run: WrittenRun): Anchor {
    const neighbour = left ?? right
    if (neighbour) return { at: 'beside', client: neighbour.client, clock: neighbour.clock }
    const inRoot = decoding.readVarUint(this.#decoder) === 1
    const root = inRoot ? decoding.readVarString(this.#decoder) : ''
    const parent = inRoot ? null : this.#cause(client, run)
    const key = (info & 0b0010_0000) !== 0 ? decoding.readVarString(this.#decoder) : null
    return parent
      ? { at: 'inside', client: parent.client, clock: parent.clock, key }
      : { at: 'root', root, key }
  }

  #cause(client: number, run: WrittenRun): Cause {
    const cause: Cause = {
      neededAt: run.end,
      client: decoding.readVarUint(this.#decoder),
      clock: decoding.readVarUint(this.#decoder),
    }
    // Yjs takes for granted that an author's own items come in order, and throws where they do not.
    if (cause.client === client && cause.clock >= run.end)
      throw new SocketRefusal('an item that builds on itself')
    if (cause.clock >= Y.getState(this.#store, cause.client) && cause.client !== client)
      run.causes.push(cause)
    return cause
  }

  *#deletions(seen: Set<number>): Generator<void> {
    const client = decoding.readVarUint(this.#decoder)
    if (seen.has(client)) throw new SocketRefusal('an author listed twice')
    seen.add(client)
    const end = Math.max(this.#runs.get(client)?.end ?? 0, Y.getState(this.#store, client))
    const count = decoding.readVarUint(this.#decoder)
    let from = 0
    for (let index = 0; index < count; index++) {
      this.#count()
      const clock = decoding.readVarUint(this.#decoder)
      const to = clock + decoding.readVarUint(this.#decoder)
      // In order and apart, as Yjs writes them: ranges over each other would each walk through all items.
      if (clock < from || to <= clock) throw new SocketRefusal('deletions out of order')
      if (to > end) throw new MissingCause('a deletion of something that nobody sent')
      this.#deleted.push({ client, from: clock, to })
      from = to
      if (this.#items % itemsPerStep === 0) yield
    }
  }

  #count(): void {
    if (++this.#items > updateLimits.items)
      throw new SocketRefusal('too many items in one update', closeCodes.tooLarge)
  }
}
