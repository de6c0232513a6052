import { decideSuggestion, maybeSuggestion, putSuggestion } from '#shared/docs/reviewDoc.ts'
import { newId, type DeckId } from '#shared/model/ids.ts'
import type { Decision, Signature, Suggestion } from '#shared/model/review.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { Documents } from '../library/documents.ts'
import type { Rooms } from '../sync/rooms.ts'

/** A suggestion before it is signed. */
export type NewSuggestion = Pick<Suggestion, 'slideId' | 'blockId' | 'pitchId' | 'note' | 'text'>

interface BlockPlace extends Pick<NewSuggestion, 'slideId' | 'blockId' | 'pitchId'> {
  readonly deckId: DeckId
}

/** What is said about a deck, in the one document that no client may write. */
export class Reviews {
  readonly #rooms: Rooms
  readonly #documents: Documents

  constructor(rooms: Rooms, documents: Documents) {
    this.#rooms = rooms
    this.#documents = documents
  }

  /** Whether this block is there now: in the design, or in what the pitch shows of it. */
  async hasBlock({ deckId, pitchId, slideId, blockId }: BlockPlace): Promise<boolean> {
    const design = await (pitchId === null
      ? this.#documents.design(deckId)
      : this.#documents.deckOf({ id: pitchId, deck_id: deckId }))
    const slide = design.slides.find(({ id }) => id === slideId)
    return slide?.blocks.some(({ id }) => id === blockId) ?? false
  }

  async add(deckId: DeckId, suggestion: NewSuggestion, by: Signature): Promise<Suggestion> {
    const signed: Suggestion = { ...suggestion, id: newId(), by, decision: null }
    await this.#rooms.edit(roomName('review', deckId), (doc) => putSuggestion(doc, signed))
    return signed
  }

  maybe(deckId: DeckId, id: string): Promise<Suggestion | null> {
    return this.#rooms.read(roomName('review', deckId), (doc) => maybeSuggestion(doc, id))
  }

  /** `false`: somebody else decided first. */
  async decide(deckId: DeckId, id: string, decision: Decision): Promise<boolean> {
    let done = false
    await this.#rooms.edit(roomName('review', deckId), (doc) => {
      done = decideSuggestion(doc, id, decision)
    })
    return done
  }
}
