import type * as Y from 'yjs'
import { partsOf } from '#shared/blocks/kinds.ts'
import { textAt } from '#shared/blocks/parts.ts'
import { nameBrought } from '#shared/compose/clientNames.ts'
import { putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import { decideSuggestion, maybeSuggestion, putSuggestion } from '#shared/docs/reviewDoc.ts'
import { newId, type DeckId, type WorkspaceId } from '#shared/model/ids.ts'
import type { Decision, Signature, Suggestion } from '#shared/model/review.ts'
import { reworded } from '#shared/model/reword.ts'
import { isBlank, noText, plainText, type RichText } from '#shared/model/richText.ts'
import { mergedWords } from '#shared/model/wordChanges.ts'
import { roomName, type RoomName } from '#shared/protocol/rooms.ts'
import type { Documents } from '../library/documents.ts'
import type { LibraryRows } from '../library/rows.ts'
import type { Rooms } from '../sync/rooms.ts'

/** A suggestion before it is signed. */
export type NewSuggestion = Pick<
  Suggestion,
  'slideId' | 'blockId' | 'part' | 'pitchId' | 'note' | 'text' | 'was'
>

/** What became of an accepted suggestion. Only `done` changed anything. */
export type Acceptance =
  | 'done'
  /** Somebody answered first. */
  | 'decided'
  /** The block is no longer there. */
  | 'gone'
  /** The words there were changed since, at the same place. */
  | 'changed'
  /** The words would carry this client's name to every other one. */
  | { readonly stranger: string }

/** A deck, as far as its suggestions are concerned. */
interface OwnedDeck {
  readonly id: DeckId
  readonly workspace_id: WorkspaceId
}

interface BlockPlace extends Pick<NewSuggestion, 'slideId' | 'blockId' | 'part' | 'pitchId'> {
  readonly deckId: DeckId
}

/** What is said about a deck, in the one document that no client may write. */
export class Reviews {
  readonly #rooms: Rooms
  readonly #documents: Documents
  readonly #rows: LibraryRows

  constructor(rooms: Rooms, documents: Documents, rows: LibraryRows) {
    this.#rooms = rooms
    this.#documents = documents
    this.#rows = rows
  }

  /** Whether this block is there now: in the design, or in what the pitch shows of it. */
  async hasBlock(place: BlockPlace): Promise<boolean> {
    return (await this.#designText(place)) !== null
  }

  /** A client's name that the words would carry to every other client of the deck; `null` for none. */
  async strangerIn(workspaceId: WorkspaceId, { pitchId, text, was }: NewSuggestion): Promise<string | null> {
    if (pitchId !== null || text === null) return null
    return nameBrought(was ?? '', text, await this.#clientsIn(workspaceId))
  }

  async add(deckId: DeckId, suggestion: NewSuggestion, by: Signature): Promise<Suggestion> {
    const signed: Suggestion = { ...suggestion, id: newId(), by, decision: null }
    await this.#rooms.edit(roomName('review', deckId), (doc) => putSuggestion(doc, signed), by.id)
    return signed
  }

  maybe(deckId: DeckId, id: string): Promise<Suggestion | null> {
    return this.#rooms.read(roomName('review', deckId), (doc) => maybeSuggestion(doc, id))
  }

  /** `false`: somebody else decided first. */
  decide(deckId: DeckId, id: string, decision: Decision): Promise<boolean> {
    const decide = (doc: Y.Doc) => decideSuggestion(doc, id, decision)
    return this.#rooms.edit(roomName('review', deckId), decide, decision.by.id)
  }

  /**
   * The suggested words go into the document, and the answer into the review: both or neither. `over`: the words
   * that whoever decides has seen there and gives up for these.
   */
  async accept(
    { id: deckId, workspace_id }: OwnedDeck,
    suggestion: Suggestion,
    { over, ...signed }: { by: Signature; answer: string; over: string | null },
  ): Promise<Acceptance> {
    const { id, slideId, blockId, part, pitchId, text, was } = suggestion
    const at = { block: blockId, part }
    const decision: Decision = { outcome: 'accepted', ...signed }
    if (text === null) return (await this.decide(deckId, id, decision)) ? 'done' : 'decided'
    const designed = await this.#designText({ ...suggestion, deckId })
    if (designed === null) return 'gone'
    const clients = pitchId === null ? await this.#clientsIn(workspace_id) : []
    const [room, place]: [RoomName, Place] =
      pitchId === null
        ? [roomName('design', deckId), { kind: 'block', slideId, at }]
        : [roomName('pitch', pitchId), { kind: 'fill', at }]
    const accept = (review: Y.Doc, doc: Y.Doc): Acceptance => {
      const open = maybeSuggestion(review, id)
      if (!open || open.decision) return 'decided'
      const there = wordsAt(doc, place)
      const old = pitchId !== null && isBlank(there) ? designed : there
      const now = plainText(old)
      const words = mergedWords(over ?? was ?? now, now, text)
      if (words === null) return 'changed'
      // By what is there now: what a suggestion says was there is only what its writer saw.
      const stranger = nameBrought(now, words, clients)
      if (stranger !== null) return { stranger }
      if (!putWords(doc, place, reworded(old, words))) return 'gone'
      decideSuggestion(review, id, decision)
      return 'done'
    }
    return this.#rooms.editTogether([roomName('review', deckId), room], accept, signed.by.id)
  }

  async #clientsIn(workspaceId: WorkspaceId): Promise<readonly string[]> {
    return [...new Set((await this.#rows.pitchesIn(workspaceId)).map(({ client }) => client))]
  }

  async #designText({ deckId, pitchId, slideId, blockId, part }: BlockPlace): Promise<RichText | null> {
    const design = await (pitchId === null
      ? this.#documents.design(deckId)
      : this.#documents.deckOf({ id: pitchId, deck_id: deckId }))
    const slide = design.slides.find(({ id }) => id === slideId)
    const block = slide?.blocks.find(({ id }) => id === blockId)
    return block ? (textAt(partsOf(block), part) ?? noText) : null
  }
}
