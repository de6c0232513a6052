import * as Y from 'yjs'
import { wordsAt, type Place } from '#shared/docs/places.ts'
import type { RichText } from '#shared/model/richText.ts'
import { twoVersions, type TwoVersions } from './twoVersions.ts'

interface Written {
  readonly update: Uint8Array
  /** `null`: somebody else's. */
  readonly mine: { readonly change: number; readonly at: number } | null
}

/** More than this that both sides know is folded into one, as soon as nothing of mine is on its way. */
const mostKnown = 500

/**
 * What was written in a copy of a document, in the order it came here, and whose it is: so that two versions can be
 * told apart that Yjs has mixed. The sides part at my first change that the server is not known to have, whether
 * the connection broke there or only went quiet. Costs a few bytes a change; nothing is read before somebody asks.
 */
export class WritingLog {
  #written: Written[] = []
  /** Changes of mine up to this one are known to both sides, or what there was to tell of them is told. */
  #known = 0
  /** How much was written when the connection broke. */
  #brokeAt = 0
  #then: { readonly parting: number; readonly doc: Y.Doc } | null = null

  /** `update`: as it was sent, not as it was taken in: what we both deleted would be missing from that. */
  addTheirs(update: Uint8Array): void {
    this.#written.push({ update, mine: null })
  }

  addMine(update: Uint8Array, change: number, at: number): void {
    this.#written.push({ update, mine: { change, at } })
  }

  broke(): void {
    this.#brokeAt = this.#written.length
  }

  /** Both sides know my changes up to `change`; `doc`: what the log is of. */
  know(change: number, doc: Y.Doc): void {
    this.#known = Math.max(this.#known, change)
    const { length } = this.#written
    if (length <= mostKnown || this.#parting < length) return
    this.#written = [{ update: Y.encodeStateAsUpdate(doc), mine: null }]
    this.#brokeAt = 1
    this.#then = null
  }

  /** When the first change was made that the server is not known to have; `null`: it has all. */
  get waitingSince(): number | null {
    return this.#written[this.#parting]?.mine?.at ?? null
  }

  /** Whether others wrote since the sides parted. */
  get othersWrote(): boolean {
    return this.#written.slice(this.#parting).some(({ mine }) => mine === null)
  }

  /** What stood at a place when the sides parted. */
  before(place: Place): RichText {
    const parting = this.#parting
    if (this.#then?.parting !== parting) {
      this.#then = { parting, doc: docOf(this.#written.slice(0, parting)) }
    }
    return wordsAt(this.#then.doc, place)
  }

  /**
   * Those of the places that others and I wrote anew apart. `answer`: what the server has beyond this copy, in parts. Where
   * one side's words were written upon the other's, the sides parted later than it seemed.
   */
  twoVersions(places: readonly Place[], answer: readonly Uint8Array[]): readonly TwoVersions[] {
    const parting = this.#parting
    const lastOfOthers = this.#written.map(({ mine }) => mine).lastIndexOf(null) + 1
    for (const at of new Set([parting, Math.max(parting, lastOfOthers), Math.max(parting, this.#brokeAt)])) {
      const found = this.#twoVersionsSince(at, places, answer)
      if (found) return found
    }
    return []
  }

  /** `null`: one side built upon the other's. */
  #twoVersionsSince(at: number, places: readonly Place[], answer: readonly Uint8Array[]) {
    const [known, since] = [this.#written.slice(0, at), this.#written.slice(at)]
    const before = docOf(known)
    const mine = docOf([...known, ...since.filter((one) => one.mine !== null)])
    const others = since.filter((one) => one.mine === null)
    const theirs = docOf([...known, ...others, ...answer.map((update) => ({ update }))])
    if (isTorn(mine) || isTorn(theirs)) return null
    const words = places.map((place) => {
      return { place, text: wordsAt(mine, place), before: wordsAt(before, place) }
    })
    return twoVersions(words, theirs)
  }

  get #parting(): number {
    const at = this.#written.findIndex(({ mine }) => mine !== null && mine.change > this.#known)
    return at < 0 ? this.#written.length : at
  }
}

function docOf(written: readonly { readonly update: Uint8Array }[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => written.forEach(({ update }) => Y.applyUpdate(doc, update)))
  return doc
}

/** Whether something in it builds on what is not there. */
const isTorn = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null
