import type * as Y from 'yjs'
import { isServerKey, serverRoot } from '#shared/docs/serverKeys.ts'
import { type BudgetLimit, overBudgetText } from '#shared/protocol/documentBudget.ts'
import { rootsOfSides } from '#shared/docs/goalDoc.ts'
import { may, type Role, type RoomKind } from '#shared/policy.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import type { CheckedUpdate, Deleted } from './checkUpdate.ts'
import type { Holder, ItemPlace } from './itemPlaces.ts'
import { Denial } from './refusal.ts'

export type Budget = Readonly<Record<BudgetLimit, number>>

/**
 * Items of the document that Yjs may have to compare one new item with, and all that are applied at once: about a
 * microsecond each. What a page wrote while it was away meets what others wrote at the same places meanwhile: a
 * thousand letters in all formats are some three thousand.
 */
const mostRivals = { each: 5_000, together: 20_000 } as const

/** Finding out what one item will be compared with costs about as much as so many comparisons. */
const findingOne = 40

/**
 * Whether an update that can be applied should be: it stays within the document's budget, and leaves alone what
 * the server alone may write, or the other side. What only deletes is always welcome, or a full document could not be emptied.
 */
export class Rules {
  readonly #kind: RoomKind
  readonly #doc: Y.Doc
  readonly #budget: Budget
  #bytes: number
  #items: number

  /** `bytes`: how many the document has on disk. */
  constructor(kind: RoomKind, doc: Y.Doc, bytes: number, budget: Budget) {
    this.#kind = kind
    this.#doc = doc
    this.#budget = budget
    this.#bytes = bytes
    this.#items = itemsOf(doc)
  }

  /** Bytes on disk and on the way there. */
  get bytes(): number {
    return this.#bytes
  }

  /** Not fewer than there are. */
  get items(): number {
    return this.#items
  }

  get isFull(): boolean {
    return this.#bytes > this.#budget.bytes
  }

  grew(bytes: number): void {
    this.#bytes += bytes
  }

  /** `bytes`: of the compacted state and of the log after it. */
  compacted(bytes: number): void {
    this.#bytes = bytes
  }

  /** Throws a `Denial` with words for the author. `bytes`: of the update. `roles`: of whoever sends it. */
  check(update: CheckedUpdate, bytes: number, roles: readonly Role[]): void {
    const foreign = this.#foreignRoots(roles)
    this.#checkDeletions(update, foreign)
    if (update.added === 0) return
    if (this.#bytes + bytes > this.#budget.bytes) this.#deny('bytes')
    this.#checkItems(update.added)
    const { clients } = this.#doc.store
    const authors = update.authors.filter((client) => !clients.has(client)).length
    if (authors > 0 && clients.size + authors > this.#budget.authors) this.#deny('authors')
    this.#checkPlaces(update.places(), foreign)
    this.#items += update.added
  }

  /**
   * Throws a `Denial` where very many want one place, with pauses for others: asked of a large update as a whole, before
   * any part of it is in.
   */
  *demandPlaces(update: CheckedUpdate): Generator<void, void> {
    let together = 0
    for (const rivals of update.rivals(mostRivals.each)) {
      if (rivals >= mostRivals.each) throw crowded()
      together += rivals + findingOne
      if (together < mostRivals.together) continue
      together = 0
      yield
    }
  }

  /** How many of its new items may be applied at once. Throws a `Denial` where very many want one place. */
  fitting(update: CheckedUpdate): number {
    let together = 0
    for (const rivals of update.rivals(mostRivals.each)) {
      if (rivals >= mostRivals.each) throw crowded()
      together += rivals
    }
    if (together <= mostRivals.together) return update.added
    return Math.max(1, Math.floor((update.added * mostRivals.together) / together))
  }

  /** Counted up with every update, although items melt together; counted anew before anyone is told. */
  #checkItems(added: number): void {
    if (this.#items + added <= this.#budget.items) return
    this.#items = itemsOf(this.#doc)
    if (this.#items + added > this.#budget.items) this.#deny('items')
  }

  /** Roots of a document of both sides that belong to the side which the author does not hold. */
  #foreignRoots(roles: readonly Role[]): ReadonlyMap<string, DescribedRole> {
    if (this.#kind !== 'plan') return new Map()
    return new Map([...rootsOfSides].filter(([, side]) => !may(roles, `goal.write.${side}`)))
  }

  #checkPlaces(places: Iterable<ItemPlace>, foreign: ReadonlyMap<string, DescribedRole>): void {
    const roots = new Set<string>()
    const grown = new Map<Holder, Set<string>>()
    const ofGoals = new Map<string, number>()
    for (const place of places) {
      if (!place) continue
      const { holder, key } = place
      if (holder.depth >= this.#budget.depth) this.#deny('depth')
      if (Math.max(holder.root.length, key?.length ?? 0) > this.#budget.nameLength) this.#deny('nameLength')
      if (holder.depth === 0 && isServerKey(this.#kind, holder.root, key)) throw outOfStep()
      const side = foreign.get(holder.root)
      if (side) throw ofOtherSide(side)
      if (holder.depth === 0 && !this.#doc.share.has(holder.root)) roots.add(holder.root)
      if (key !== null && this.#limitOf(holder)) keysOf(grown, holder).add(key)
      if (this.#kind === 'plan' && rootsOfSides.has(holder.root))
        ofGoals.set(holder.root, (ofGoals.get(holder.root) ?? 0) + 1)
    }
    for (const [root, added] of ofGoals)
      if (added + [...this.#itemsIn(root)].length > this.#budget.goalItems) this.#deny('goalItems')
    if (roots.size > 0 && this.#doc.share.size + roots.size > this.#budget.roots) this.#deny('roots')
    for (const [holder, keys] of grown) this.#checkKeys(holder, keys)
  }

  /** The theme, the maps of slides and of layouts, and the maps of blocks in them, hold so many and no more. */
  #limitOf({ depth, root, key }: Holder): 'themeKeys' | 'slides' | 'layouts' | 'blocksPerSlide' | null {
    if (this.#kind !== 'design') return null
    if (root === 'theme' && depth === 0) return 'themeKeys'
    if (root !== 'slides' && root !== 'layouts') return null
    if (depth === 0) return root
    return depth === 2 && key === 'blocks' ? 'blocksPerSlide' : null
  }

  #checkKeys(holder: Holder, keys: ReadonlySet<string>): void {
    const limit = this.#limitOf(holder)!
    const known = holder.stored?._map ?? new Map<string, Y.Item>()
    const added = [...keys].filter((key) => known.get(key)?.deleted ?? true).length
    if (added === 0 || known.size + added <= this.#budget[limit]) return
    const standing = [...known.values()].filter(({ deleted }) => !deleted).length
    if (standing + added > this.#budget[limit]) this.#deny(limit)
  }

  /** Without its schema a document would be migrated once more. */
  #checkDeletions({ deleted }: CheckedUpdate, foreign: ReadonlyMap<string, DescribedRole>): void {
    if (deleted.length === 0) return
    const isHit = hitBy(deleted)
    for (const [key, item] of this.#doc.share.get(serverRoot)?._map ?? [])
      if (isServerKey(this.#kind, serverRoot, key) && isHit(item)) throw outOfStep()
    for (const [root, side] of foreign)
      for (const item of this.#itemsIn(root)) if (isHit(item)) throw ofOtherSide(side)
  }

  /** Of a text, in its order, deleted ones too. */
  *#itemsIn(root: string): Generator<Y.Item, void> {
    for (let item = this.#doc.share.get(root)?._start ?? null; item; item = item.right) yield item
  }

  #deny(limit: BudgetLimit): never {
    throw new Denial(overBudgetText(limit, this.#kind))
  }
}

/** Whether one of the ranges takes something of an item that stands. Ranges of one author are in order and apart. */
function hitBy(deleted: readonly Deleted[]): (item: Y.Item) => boolean {
  const ranges = new Map<number, Deleted[]>()
  for (const range of deleted) {
    const others = ranges.get(range.client)
    if (others) others.push(range)
    else ranges.set(range.client, [range])
  }
  return (item) => {
    const own = item.deleted ? undefined : ranges.get(item.id.client)
    if (!own) return false
    let [low, high] = [0, own.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (own[middle]!.to <= item.id.clock) low = middle + 1
      else high = middle
    }
    return low < own.length && own[low]!.from < item.id.clock + item.length
  }
}

/** The page offers no way to this; one of an older build does. */
const ofOtherSide = (side: DescribedRole): Denial =>
  new Denial(`What ${side} wants from the meeting is for ${side} to write.`)

/** A page that did nothing wrong is told this only after a crash that took the server's own last edit. */
const outOfStep = (): Denial =>
  new Denial('This page was out of step with the server, so it was opened afresh. Try that again.')

export const crowded = (): Denial =>
  new Denial(
    'Very much was written at the same place while this page was away, so it was opened afresh. Check that your last words are there.',
  )

export function itemsOf(doc: Y.Doc): number {
  let items = 0
  for (const structs of doc.store.clients.values()) items += structs.length
  return items
}

function keysOf(grown: Map<Holder, Set<string>>, holder: Holder): Set<string> {
  const keys = grown.get(holder) ?? new Set()
  grown.set(holder, keys)
  return keys
}
