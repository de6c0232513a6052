import * as Y from 'yjs'
import { wordsAt, type Place } from '#shared/docs/places.ts'
import { bothWrote } from '#shared/model/bothWrote.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import type { PlacedWords, UnsentWords } from './unsentShelf.ts'

/** Words that I and someone else wrote anew at one place, while neither heard of the other. */
export interface TwoVersions extends PlacedWords {
  readonly theirs: RichText
}

/** A document as it was when the connection broke: what both sides set out from. */
export class Parting {
  readonly #state: Uint8Array
  #then: Y.Doc | null = null

  constructor(doc: Y.Doc) {
    this.#state = Y.encodeStateAsUpdate(doc)
  }

  /** What stood at a place then. */
  before(place: Place): RichText {
    return wordsAt((this.#then ??= copyOf(this.#state)), place)
  }

  /** The places that others have written anew as well; `answer`: what the server has that I lack. */
  twoVersions(mine: readonly UnsentWords[], answer: Uint8Array): readonly TwoVersions[] {
    const theirs = copyOf(this.#state)
    Y.applyUpdate(theirs, answer)
    const found = twoVersions(mine, theirs)
    theirs.destroy()
    return found
  }
}

/** The places where `mine` and what stands in `theirs` were both written anew. */
export function twoVersions(mine: readonly UnsentWords[], theirs: Y.Doc): readonly TwoVersions[] {
  return mine.flatMap(({ place, text, before }) => {
    const other = wordsAt(theirs, place)
    const both = before !== null && bothWrote(plainText(before), plainText(text), plainText(other))
    return both ? [{ place, text, theirs: other }] : []
  })
}

/** Whether everything that an update builds on is in the document. */
export function fits(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    const trial = copyOf(Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(trial, update)
    const { pendingStructs, pendingDs } = trial.store
    trial.destroy()
    return pendingStructs === null && pendingDs === null
  } catch {
    return false
  }
}

function copyOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}
