import { setTimeout as pause } from 'node:timers/promises'
import type * as Y from 'yjs'
import { DesignReader } from '#shared/docs/designReader.ts'
import { readPitch } from '#shared/docs/pitchDoc.ts'
import type { Design } from '#shared/model/design.ts'
import type { DeckId } from '#shared/model/ids.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { roomName, type RoomName } from '#shared/protocol/rooms.ts'
import type { Log } from '../log.ts'
import { readInTurns, type PitchKeys } from './documents.ts'
import { designWords, pitchWords } from './words.ts'
import type { WordSearch, WordsOf } from './wordSearch.ts'

/** Milliseconds of rest after each document that is read at the start. */
const betweenDocuments = 50

interface IndexDeps {
  readonly search: WordSearch
  /** A copy of what is stored of a room. */
  readonly stored: (room: RoomName) => Promise<Y.Doc>
  readonly log: Log
}

/** Puts what stands on slides where the search looks for it. */
export class WordIndex {
  readonly #deps: IndexDeps
  #catchingUp: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(deps: IndexDeps) {
    this.#deps = deps
  }

  async keepDesign(deckId: DeckId, design: Design): Promise<void> {
    await this.#deps.search.keep({ deckId, pitchId: null }, await designWords(design))
  }

  async keepPitch({ id, deck_id }: PitchKeys, design: Design, pitch: Pitch): Promise<void> {
    await this.#deps.search.keep({ deckId: deck_id, pitchId: id }, await pitchWords(design, pitch))
  }

  /** Begins to read what was written before there was a search, one document after the other. Returns at once. */
  catchUp(): void {
    this.#catchingUp = this.#readUnknown().catch((error: unknown) => {
      this.#deps.log.error({ err: error }, 'what the search does not know could not be found')
    })
  }

  /** Resolves once nothing more is read that can wait until the next start. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#catchingUp
  }

  async #readUnknown(): Promise<void> {
    for (const one of await this.#deps.search.unknown()) {
      if (this.#stopped) return
      try {
        await this.#learn(one)
      } catch (error) {
        this.#deps.log.error({ err: error, ...one }, 'the words of a document could not be read')
      }
      await pause(betweenDocuments)
    }
  }

  /** From what is stored: opening a document may bring it up to date, and so make it look changed just now. */
  async #learn(one: WordsOf): Promise<void> {
    const { search, stored } = this.#deps
    const design = await readInTurns(new DesignReader(await stored(roomName('design', one.deckId))))
    const words =
      one.pitchId === null
        ? await designWords(design)
        : await pitchWords(design, readPitch(await stored(roomName('pitch', one.pitchId))))
    // What was saved meanwhile is newer than this.
    if (!(await search.knows(one))) await search.keep(one, words)
  }
}
