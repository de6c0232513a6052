import type * as Y from 'yjs'
import { isRare } from '#shared/blocks/shape/draw.ts'
import { composeForTeam } from '#shared/compose/compose.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { PitchReader } from '#shared/docs/pitchReader.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { onRareHere } from '#client/slide/rareHere.ts'
import { afterTyping, calmly, onceAFrame } from './pace.ts'
import { Typing } from './typing.ts'

/** Something to draw from, as React's `useSyncExternalStore` wants it. */
export interface View<T> {
  readonly current: T
  readonly subscribe: (listener: () => void) => () => void
  /** The same a quarter of a second behind what others do, for what shows all of it. */
  readonly subscribeCalmly: (listener: () => void) => () => void
}

const designs = new WeakMap<Y.Doc, View<Design>>()
const pitches = new WeakMap<Y.Doc, View<Pitch>>()

/** The one view of a design document; it goes with the document. */
export const designView = (doc: Y.Doc): View<Design> =>
  viewOf(designs, doc, () => {
    const reader = new DesignReader(doc)
    doc.once(
      'destroy',
      // Its words have another room once what draws it is here.
      onRareHere(() => reader.readAnew(isRare)),
    )
    return reader
  })

export const pitchView = (doc: Y.Doc): View<Pitch> => viewOf(pitches, doc, () => new PitchReader(doc))

/** A design and a pitch, composed anew whenever one of them changes. */
export function deckView(designDoc: Y.Doc, pitchDoc: Y.Doc | null): View<ComposedDeck> {
  const design = designView(designDoc)
  const pitch = pitchDoc && pitchView(pitchDoc)
  return {
    get current() {
      return composeForTeam(design.current, pitch?.current ?? null)
    },
    subscribe: (listener) => both(design.subscribe(listener), pitch?.subscribe(listener)),
    subscribeCalmly: (listener) => both(design.subscribeCalmly(listener), pitch?.subscribeCalmly(listener)),
  }
}

const both = (one: () => void, other: (() => void) | undefined) => (): void => {
  one()
  other?.()
}

interface Reader<T> {
  readonly current: T
  subscribe(listener: (cause: Y.Transaction) => void): () => void
  destroy(): void
}

function viewOf<T>(known: WeakMap<Y.Doc, View<T>>, doc: Y.Doc, read: () => Reader<T>): View<T> {
  const found = known.get(doc)
  if (found) return found
  const reader = read()
  doc.once('destroy', () => reader.destroy())
  const view: View<T> = {
    get current() {
      return reader.current
    },
    subscribe: (listener) => reader.subscribe((cause) => tell(listener, cause, onceAFrame)),
    subscribeCalmly: (listener) => reader.subscribe((cause) => tell(listener, cause, calmly)),
  }
  known.set(doc, view)
  return view
}

/**
 * The letter just typed is on the screen already, in its editor; everything else that shows it can wait until
 * the hands rest, or the next letter would wait for it. What a gesture changed cannot: its preview ends at once.
 * What others write comes as often as they like, and is drawn as often as a screen shows anything, but never in the
 * way of my own letters.
 */
function tell(listener: () => void, { origin, local }: Y.Transaction, behindOthers: typeof calmly): void {
  if (origin instanceof Typing) afterTyping(listener)
  else if (local) listener()
  else behindOthers(listener)
}
