import * as Y from 'yjs'

type Type = Y.AbstractType<unknown>

/** A shared type that holds items: a root, one in the document, or one that the update brings. */
export interface Holder {
  /** 0 for a root. */
  readonly depth: number
  /** The name of the root that it stands in. */
  readonly root: string
  /** Its own key in the type around it. */
  readonly key: string | null
  /** `null` while it is in the update alone, or was never written to. */
  readonly stored: Type | null
}

/** Where an item stands; `null` for what Yjs turns into garbage, because its holder is gone. */
export type ItemPlace = { readonly holder: Holder; readonly key: string | null } | null

/** What an item says about its place: its parent or, if it has neighbours, one of these. */
export type Anchor =
  | { readonly at: 'root'; readonly root: string; readonly key: string | null }
  | { readonly at: 'inside'; readonly client: number; readonly clock: number; readonly key: string | null }
  | { readonly at: 'beside'; readonly client: number; readonly clock: number }
  /** Garbage. */
  | { readonly at: 'nowhere' }

export const nowhere: Anchor = { at: 'nowhere' }

interface Position {
  readonly client: number
  readonly clock: number
}

/** What an item stood between when it was made. */
export interface Neighbours {
  readonly left: Position | null
  readonly right: Position | null
}

interface Noted extends Neighbours {
  readonly clock: number
  readonly anchor: Anchor
  place: ItemPlace | undefined
  holder: Holder | undefined
  /** The first of those that stand in a row up to it, each made behind the one before. */
  front: Noted | undefined
}

/**
 * Finds the places of an update's items without making them. Every type's holder is found once and kept, so that
 * nesting costs what it has to, however deep: no walk to the root for each item, and no recursion.
 */
export class ItemPlaces {
  readonly #doc: Y.Doc
  readonly #holders: HolderCache
  readonly #noted = new Map<number, Noted[]>()
  readonly #roots = new Map<string, Holder>()

  constructor(doc: Y.Doc, holders: HolderCache) {
    this.#doc = doc
    this.#holders = holders
  }

  /** In the order of each author's clock. */
  note(client: number, clock: number, anchor: Anchor, { left, right }: Neighbours): void {
    const noted: Noted = { clock, anchor, left, right, place: undefined, holder: undefined, front: undefined }
    const others = this.#noted.get(client)
    if (others) others.push(noted)
    else this.#noted.set(client, [noted])
  }

  /**
   * Whether an item that the document has up to `known` goes on there. Of such an item Yjs takes the type from what its
   * header names and the left neighbour from the document: where these differ it would stand in two lists, or behind
   * garbage, which has no neighbours, and applying it would throw.
   */
  goesOn(client: number, known: number, anchor: Anchor, { left, right }: Neighbours): boolean {
    const here = this.#listAt({ client, clock: known - 1 })
    const named = [left, right].filter((side) => side !== null)
    const lists = named.length > 0 ? named.map((side) => this.#listAt(side)) : [this.#listOf(anchor)]
    return lists.every((list) => list?.type === here?.type && list?.key === here?.key)
  }

  /** The places of all that was noted. What they build on must be in the document or noted, without a circle. */
  *all(): Generator<ItemPlace> {
    for (const item of this.#items()) {
      if (item.place === undefined) this.#settle(item)
      yield item.place ?? null
    }
  }

  /**
   * Of each that was noted: with how many items Yjs will compare it, counted up to `most`. Those of the document, and
   * those noted before it that were made between the same two neighbours, which nobody can who sees what they write.
   */
  *rivals(most: number): Generator<number> {
    const made = new Map<string, number>()
    for (const item of this.#items()) {
      if (item.place === undefined) this.#settle(item)
      const first = this.#firstRival(item, most)
      const end = item.right && this.#endAt(item.right, first)
      const between = betweenOf(item)
      let count = made.get(between) ?? 0
      made.set(between, count + 1)
      for (let at = first; at && at !== end && count < most; at = at.right) count += 1
      yield count
    }
  }

  *#items(): Generator<Noted> {
    for (const noted of this.#noted.values()) yield* noted
  }

  /**
   * Where its right neighbour stands. One that the update brings will stand behind the left neighbour of its own, and
   * without any in front of all.
   */
  #endAt(right: Position, first: Y.Item | null): Y.Item | null {
    const noted = this.#find(right.client, right.clock)
    if (!noted) return this.#storedItem(right)
    const { left } = this.#frontOf(noted)
    return left ? (this.#storedItem(left)?.right ?? null) : first
  }

  /** Goes the way to the front of a row once for all who stand in it. */
  #frontOf(noted: Noted): Noted {
    const row: Noted[] = []
    let at = noted
    while (at.front === undefined) {
      row.push(at)
      const before = at.left && this.#find(at.left.client, at.left.clock)
      if (!before) break
      at = before
    }
    const front = at.front ?? at
    for (const one of row) one.front = front
    return front
  }

  /** What stands right of its left neighbour by now or, without one, first at its place. */
  #firstRival({ left, place }: Noted, most: number): Y.Item | null {
    if (left) return this.#storedItem(left)?.right ?? null
    const type = place?.holder.stored
    if (!place || !type) return null
    if (place.key === null) return type._start
    let first = type._map.get(place.key) ?? null
    for (let steps = 0; first?.left && steps < most; steps += 1) first = first.left
    return first
  }

  /** Follows anchors to one that is settled, then settles all on the way back. */
  #settle(item: Noted): void {
    const path = [item]
    while (path.length > 0) {
      const last = path.at(-1)!
      const open = this.#openAnchor(last)
      if (open) {
        path.push(open)
        continue
      }
      last.place = this.#placeBy(last.anchor)
      path.pop()
    }
  }

  #openAnchor({ anchor }: Noted): Noted | null {
    const noted = 'client' in anchor ? this.#find(anchor.client, anchor.clock) : null
    return noted && noted.place === undefined ? noted : null
  }

  #placeBy(anchor: Anchor): ItemPlace {
    if (anchor.at === 'nowhere') return null
    if (anchor.at === 'root') return { holder: this.#root(anchor.root), key: anchor.key }
    const noted = this.#find(anchor.client, anchor.clock)
    if (anchor.at === 'inside') {
      const holder = noted ? holderOf(noted) : this.#storedHolder(anchor.client, anchor.clock)
      return holder && { holder, key: anchor.key }
    }
    return noted ? (noted.place ?? null) : this.#storedPlace(anchor.client, anchor.clock)
  }

  #root(name: string): Holder {
    const holder = this.#roots.get(name) ?? this.#holders.root(name)
    this.#roots.set(name, holder)
    return holder
  }

  #storedPlace(client: number, clock: number): ItemPlace {
    const struct = this.#stored(client, clock)
    if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return null
    return { holder: this.#holders.of(struct.parent as Type), key: struct.parentSub }
  }

  #storedHolder(client: number, clock: number): Holder | null {
    const struct = this.#stored(client, clock)
    const content = struct instanceof Y.Item ? struct.content : null
    return content instanceof Y.ContentType ? this.#holders.of(content.type as Type) : null
  }

  /** The list of items in which a stored one stands; `undefined`: in none, it is garbage. */
  #listAt({ client, clock }: Position): List | undefined {
    if (clock >= Y.getState(this.#doc.store, client)) return missing
    const item = this.#storedItem({ client, clock })
    return item?.parent instanceof Y.AbstractType
      ? { type: item.parent as Type, key: item.parentSub }
      : undefined
  }

  #listOf(anchor: Anchor): List | undefined {
    if (anchor.at === 'root') {
      const type = this.#doc.share.get(anchor.root) as Type | undefined
      return type ? { type, key: anchor.key } : missing
    }
    if (anchor.at !== 'inside') return missing
    if (anchor.clock >= Y.getState(this.#doc.store, anchor.client)) return missing
    const content = this.#storedItem(anchor)?.content
    return content instanceof Y.ContentType ? { type: content.type as Type, key: anchor.key } : undefined
  }

  #storedItem({ client, clock }: Position): Y.Item | null {
    const struct = this.#stored(client, clock)
    return struct instanceof Y.Item ? struct : null
  }

  #stored(client: number, clock: number): unknown {
    return clock < Y.getState(this.#doc.store, client)
      ? Y.getItem(this.#doc.store, Y.createID(client, clock))
      : null
  }

  /** The noted item at a position of its author's, which may be inside it; `null` for what the document has. */
  #find(client: number, clock: number): Noted | null {
    const noted = this.#noted.get(client)
    if (!noted || clock < Y.getState(this.#doc.store, client)) return null
    let [low, high] = [0, noted.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (noted[middle]!.clock <= clock) low = middle
      else high = middle - 1
    }
    return noted[low]!
  }
}

/** Items that stand in a row: those of a type, or of one key of it. */
interface List {
  readonly type: Type | null
  readonly key: string | null
}

/** Of what the document lacks. */
const missing: List = { type: null, key: null }

/** What an item was made between, and where: the same for those that want one place. */
function betweenOf({ anchor, left, right, place }: Noted): string {
  const ends = [left, right].map((end) => (end ? `${end.client} ${end.clock}` : ''))
  if (left ?? right) return ends.join()
  const inside = anchor.at === 'inside' ? `${anchor.client} ${anchor.clock}` : (place?.holder.root ?? '')
  return [...ends, inside, place?.key ?? ''].join()
}

/** As if the item were a type; if it is none, what names it as its parent becomes garbage. */
function holderOf(noted: Noted): Holder | null {
  const { place } = noted
  if (!place) return null
  const { holder, key } = place
  return (noted.holder ??= { depth: holder.depth + 1, root: holder.root, key, stored: null })
}

/** The holders of a document's types, each found once. */
export class HolderCache {
  readonly #doc: Y.Doc
  readonly #known = new WeakMap<Type, Holder>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  root(name: string): Holder {
    const type = this.#doc.share.get(name) as Type | undefined
    return type ? this.of(type) : { depth: 0, root: name, key: null, stored: null }
  }

  of(type: Type): Holder {
    const path: Type[] = []
    let at = type
    for (; !this.#known.has(at) && at._item !== null; at = at._item.parent as Type) path.push(at)
    let holder = this.#known.get(at) ?? this.#keep(at, 0, Y.findRootTypeKey(at), null)
    for (const inner of path.reverse()) {
      holder = this.#keep(inner, holder.depth + 1, holder.root, inner._item?.parentSub ?? null)
    }
    return holder
  }

  #keep(type: Type, depth: number, root: string, key: string | null): Holder {
    const holder = { depth, root, key, stored: type }
    this.#known.set(type, holder)
    return holder
  }
}
