import type * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { PitchReader } from '#shared/docs/pitchReader.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'

const designs = new WeakMap<Y.Doc, DesignReader>()
const pitches = new WeakMap<Y.Doc, PitchReader>()

/** The one reader of a design document; it goes with the document. */
export function designReader(doc: Y.Doc): DesignReader {
  return readerOf(designs, doc, () => new DesignReader(doc))
}

export function pitchReader(doc: Y.Doc): PitchReader {
  return readerOf(pitches, doc, () => new PitchReader(doc))
}

function readerOf<R extends { destroy(): void }>(known: WeakMap<Y.Doc, R>, doc: Y.Doc, make: () => R): R {
  const reader = known.get(doc) ?? make()
  if (!known.has(doc)) doc.once('destroy', () => reader.destroy())
  known.set(doc, reader)
  return reader
}

/** A design and a pitch, composed anew whenever one of them changes. */
export interface DeckView {
  readonly current: ComposedDeck
  readonly subscribe: (listener: () => void) => () => void
}

export function deckView(designDoc: Y.Doc, pitchDoc: Y.Doc | null): DeckView {
  const design = designReader(designDoc)
  const pitch = pitchDoc && pitchReader(pitchDoc)
  return {
    get current() {
      return compose(design.current, pitch?.current ?? null)
    },
    subscribe(listener) {
      const stops = [design.subscribe(listener), pitch?.subscribe(listener)]
      return () => stops.forEach((stop) => stop?.())
    },
  }
}
