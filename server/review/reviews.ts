import { readDesign } from '#shared/docs/designDoc.ts'
import { addSuggestion, decideSuggestion, maybeSuggestion } from '#shared/docs/reviewDoc.ts'
import { newId, type DeckId } from '#shared/model/ids.ts'
import type { Decision, Signature, Suggestion } from '#shared/model/review.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { Rooms } from '../sync/rooms.ts'

/** A suggestion before it is signed. */
export type NewSuggestion = Pick<Suggestion, 'slideId' | 'blockId' | 'pitchId' | 'note' | 'text'>

/** What is said about a deck, in the one document that no client may write. */
export class Reviews {
  readonly #rooms: Rooms

  constructor(rooms: Rooms) {
    this.#rooms = rooms
  }

  /** Whether the design has this block now. */
  async hasBlock(deckId: DeckId, slideId: string, blockId: string): Promise<boolean> {
    const design = await this.#rooms.read(roomName('design', deckId), readDesign)
    const slide = design.slides.find(({ id }) => id === slideId)
    return slide?.blocks.some(({ id }) => id === blockId) ?? false
  }

  async add(deckId: DeckId, suggestion: NewSuggestion, by: Signature): Promise<Suggestion> {
    const signed: Suggestion = { ...suggestion, id: newId(), by, decision: null }
    await this.#rooms.edit(roomName('review', deckId), (doc) => addSuggestion(doc, signed))
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
