import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { compose, composeSlides } from '#shared/compose/compose.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { readGoals } from '#shared/docs/goalDoc.ts'
import { readGiven, readStated } from '#shared/docs/pitchDoc.ts'
import { PitchReader } from '#shared/docs/pitchReader.ts'
import { PlanReader } from '#shared/docs/planReader.ts'
import { readSuggestions, removeSuggestionsOf } from '#shared/docs/reviewDoc.ts'
import type { PitchWords } from '#shared/find/findWords.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import type { DeckId, PitchId } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import type { Plan } from '#shared/model/plan.ts'
import type { Suggestion } from '#shared/model/review.ts'
import { closeCodes, type CloseCode } from '#shared/protocol/closeCodes.ts'
import { roomName, type RoomName } from '#shared/protocol/rooms.ts'
import { overgrownText } from '#shared/protocol/documentBudget.ts'
import type { PitchRow } from '../database/tables/library.ts'
import { busy, conflict } from '../errors.ts'
import { Overgrown } from '../sync/openLiveRoom.ts'
import { type Rooms, RoomsFull } from '../sync/rooms.ts'

/** The rooms of a deck itself, and those of one of its pitches. */
const deckRooms = (id: DeckId): readonly RoomName[] => [roomName('design', id), roomName('review', id)]
const pitchRooms = (id: PitchId): readonly RoomName[] => [roomName('pitch', id), roomName('plan', id)]

/** How long one turn may hold the event loop, in ms. Someone is typing. */
const turnMs = 8

/** A pitch, as far as its documents are concerned. */
export type PitchKeys = Pick<PitchRow, 'id' | 'deck_id'>

/**
 * The documents behind decks and pitches, by deck and pitch instead of by room. Each live document has a reader
 * from when it is first asked for: what did not change is the same object, so that nothing is composed, hashed or
 * compared twice. A reader hangs on its document and goes when the room is forgotten.
 */
export class Documents {
  readonly #rooms: Rooms
  readonly #designs = new WeakMap<Y.Doc, DesignReader>()
  readonly #pitches = new WeakMap<Y.Doc, PitchReader>()
  readonly #plans = new WeakMap<Y.Doc, PlanReader>()

  constructor(rooms: Rooms) {
    this.#rooms = rooms
  }

  async design(id: DeckId): Promise<Design> {
    const seat = await opened(this.#rooms.join(roomName('design', id)))
    try {
      return await readInTurns(readerOf(this.#designs, seat.room.doc, DesignReader))
    } finally {
      seat.release()
    }
  }

  /** The only way to the design of a pitch: whoever asks on a pitch's behalf asks here. Today it is the live one. */
  deckOf(pitch: PitchKeys): Promise<Design> {
    return this.design(pitch.deck_id)
  }

  pitch(id: PitchId): Promise<Pitch> {
    return opened(
      this.#rooms.read(roomName('pitch', id), (doc) => readerOf(this.#pitches, doc, PitchReader).current),
    )
  }

  /** The same, which of its facts somebody wrote, and its goals. */
  wordsOf(id: PitchId): Promise<PitchWords> {
    return opened(
      this.#rooms.read(roomName('pitch', id), (doc) => {
        const pitch = readerOf(this.#pitches, doc, PitchReader).current
        return { ...pitch, stated: readStated(doc), goals: readGoals('pitch', doc) }
      }),
    )
  }

  /** What the server has written into a pitch of its own accord. */
  givenOf(id: PitchId): Promise<ReadonlyMap<string, string>> {
    return opened(this.#rooms.read(roomName('pitch', id), readGiven))
  }

  plan(id: PitchId): Promise<Plan> {
    return opened(
      this.#rooms.read(roomName('plan', id), (doc) => readerOf(this.#plans, doc, PlanReader).current),
    )
  }

  /** What is said about a deck across the line between its owners, the oldest first. */
  suggestions(id: DeckId): Promise<readonly Suggestion[]> {
    return opened(this.#rooms.read(roomName('review', id), readSuggestions))
  }

  /** A pitch and its design put together; the same object as long as neither has changed. */
  async composed(pitch: PitchKeys): Promise<ComposedDeck> {
    const [design, words] = await Promise.all([this.deckOf(pitch), this.pitch(pitch.id)])
    let isOver = endOfTurn()
    // Remembered slide by slide, so that putting the deck together afterwards is short.
    for (const _slide of composeSlides(design, words)) {
      if (!isOver()) continue
      await setImmediate()
      isOver = endOfTurn()
    }
    await setImmediate()
    return compose(design, words)
  }

  /** `by`: the id of the user who asked for it, here and below; `null`: nobody did. */
  editDesign(id: DeckId, edit: (doc: Y.Doc) => void, by: string | null = null): Promise<void> {
    return opened(this.#rooms.edit(roomName('design', id), edit, by))
  }

  editPitch(id: PitchId, edit: (doc: Y.Doc) => void, by: string | null = null): Promise<void> {
    return opened(this.#rooms.edit(roomName('pitch', id), edit, by))
  }

  repairDeck(id: DeckId): Promise<void> {
    return this.#repair(deckRooms(id))
  }

  repairPitch(id: PitchId): Promise<void> {
    return this.#repair(pitchRooms(id))
  }

  /** Puts down anew what can be read of them, however spoilt they are. */
  async #repair(rooms: readonly RoomName[]): Promise<void> {
    for (const room of rooms) {
      if (!(await this.#rooms.repair(room))) {
        throw conflict('not-now', 'Somebody else was changing this just now. Try again.')
      }
    }
  }

  /** A copy to change and plant elsewhere. Nobody else has it. */
  async copyOf(room: RoomName): Promise<Y.Doc> {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, await opened(this.#rooms.read(room, (doc) => Y.encodeStateAsUpdate(doc))))
    return copy
  }

  /** Makes a room's document out of one that was written beforehand. Resolves once it is on disk. */
  async plant(room: RoomName, written: Y.Doc, by: string | null = null): Promise<void> {
    await this.#rooms.edit(room, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(written)), by)
  }

  /**
   * The same from the updates that made it, one after the other: a large document holds the event loop for a moment at
   * a time. Nobody knows the room yet, so nobody sees half of it.
   */
  async plantInTurns(room: RoomName, updates: readonly Uint8Array[], by: string | null): Promise<void> {
    for (let next = 0; next < updates.length;) {
      await opened(
        this.#rooms.edit(
          room,
          (doc) => {
            const isOver = endOfTurn()
            do Y.applyUpdate(doc, updates[next++]!)
            while (next < updates.length && !isOver())
          },
          by,
        ),
      )
    }
  }

  /** Whoever has one of these open is told that it is gone, or why. Call it after the row says so, or they come back. */
  close(deckIds: readonly DeckId[], pitchIds: readonly PitchId[], why: CloseCode = closeCodes.gone): void {
    const closing = new Set([...deckIds.flatMap(deckRooms), ...pitchIds.flatMap(pitchRooms)])
    this.#rooms.expel((_user, room) => closing.has(room), why)
  }

  /** For good. */
  async delete(deckIds: readonly DeckId[], pitchIds: readonly PitchId[]): Promise<void> {
    this.close(deckIds, pitchIds)
    for (const room of [...deckIds.flatMap(deckRooms), ...pitchIds.flatMap(pitchRooms)]) {
      await this.#rooms.delete(room)
    }
  }

  /** What colleagues said about a pitch goes for good with it; its past on disk does, too. */
  async forgetSuggestions({ id, deck_id }: PitchKeys): Promise<void> {
    const review = roomName('review', deck_id)
    const anything = await opened(this.#rooms.edit(review, (doc) => removeSuggestionsOf(doc, id)))
    if (anything) await this.#repair([review])
  }
}

/** A large design, with the event loop free in between. */
export async function readInTurns(reader: DesignReader): Promise<Design> {
  while (!reader.readUntil(endOfTurn())) await setImmediate()
  return reader.current
}

/** Whether the turn that begins now has had its time. */
export function endOfTurn(): () => boolean {
  const until = performance.now() + turnMs
  return () => performance.now() >= until
}

function readerOf<R extends object>(
  readers: WeakMap<Y.Doc, R>,
  doc: Y.Doc,
  Reader: new (doc: Y.Doc) => R,
): R {
  const reader = readers.get(doc) ?? new Reader(doc)
  readers.set(doc, reader)
  return reader
}

/** A document that cannot be opened is no defect of the server's: the answer says what to do about it. */
async function opened<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Overgrown) throw conflict('overgrown', overgrownText)
    if (error instanceof RoomsFull)
      throw busy('Too many large decks are open at once. Try again in a moment.')
    throw error
  }
}
