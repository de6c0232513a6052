import * as Y from 'yjs'
import { wordsAt } from '#shared/docs/places.ts'
import { bothWrote } from '#shared/model/bothWrote.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import type { PlacedWords, UnsentWords } from './unsentShelf.ts'

/** Words that I and someone else wrote anew at one place, while neither heard of the other. */
export interface TwoVersions extends PlacedWords {
  readonly theirs: RichText
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
    const trial = new Y.Doc()
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(trial, update)
    const { pendingStructs, pendingDs } = trial.store
    trial.destroy()
    return pendingStructs === null && pendingDs === null
  } catch {
    return false
  }
}
