import * as Y from 'yjs'
import { readDesign } from '#shared/docs/designDoc.ts'
import { readPitch } from '#shared/docs/pitchDoc.ts'
import { readPlan } from '#shared/docs/planDoc.ts'
import type { Design } from '#shared/model/design.ts'
import type { DeckId, PitchId } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import type { Plan } from '#shared/model/plan.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { roomName, type RoomName } from '#shared/protocol/rooms.ts'
import type { Rooms } from '../sync/rooms.ts'

/** The rooms of a deck itself, and those of one of its pitches. */
const deckRooms = (id: DeckId): readonly RoomName[] => [roomName('design', id), roomName('review', id)]
const pitchRooms = (id: PitchId): readonly RoomName[] => [roomName('pitch', id), roomName('plan', id)]

/** The documents behind decks and pitches, by deck and pitch instead of by room. */
export class Documents {
  readonly #rooms: Rooms

  constructor(rooms: Rooms) {
    this.#rooms = rooms
  }

  design(id: DeckId): Promise<Design> {
    return this.#rooms.read(roomName('design', id), readDesign)
  }

  pitch(id: PitchId): Promise<Pitch> {
    return this.#rooms.read(roomName('pitch', id), readPitch)
  }

  plan(id: PitchId): Promise<Plan> {
    return this.#rooms.read(roomName('plan', id), readPlan)
  }

  editDesign(id: DeckId, edit: (doc: Y.Doc) => void): Promise<void> {
    return this.#rooms.edit(roomName('design', id), edit)
  }

  editPitch(id: PitchId, edit: (doc: Y.Doc) => void): Promise<void> {
    return this.#rooms.edit(roomName('pitch', id), edit)
  }

  /** A copy to change and plant elsewhere. Nobody else has it. */
  async copyOf(room: RoomName): Promise<Y.Doc> {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, await this.#rooms.read(room, (doc) => Y.encodeStateAsUpdate(doc)))
    return copy
  }

  /** Makes a room's document out of one that was written beforehand. Resolves once it is on disk. */
  async plant(room: RoomName, written: Y.Doc): Promise<void> {
    await this.#rooms.edit(room, (doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(written)))
  }

  /** Whoever has one of these open is told that it is gone. Call it after the row says so, or they come back. */
  close(deckIds: readonly DeckId[], pitchIds: readonly PitchId[]): void {
    const closing = new Set([...deckIds.flatMap(deckRooms), ...pitchIds.flatMap(pitchRooms)])
    this.#rooms.expel((_user, room) => closing.has(room), closeCodes.gone)
  }

  /** For good. */
  async delete(deckIds: readonly DeckId[], pitchIds: readonly PitchId[]): Promise<void> {
    this.close(deckIds, pitchIds)
    for (const room of [...deckIds.flatMap(deckRooms), ...pitchIds.flatMap(pitchRooms)]) {
      await this.#rooms.delete(room)
    }
  }
}
