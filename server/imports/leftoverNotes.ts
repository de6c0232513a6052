import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type * as Y from 'yjs'
import { appendPoints, pointsText, removePoints, setPoints } from '#shared/docs/pitchDoc.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import type { DeckId, SlideId, UserId } from '#shared/model/ids.ts'
import { isBlank, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { overBudgetText } from '#shared/protocol/documentBudget.ts'
import type { NotesGiven } from '#shared/protocol/leftovers.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { Schema } from '../database/schema.ts'
import type { PitchRow } from '../database/tables/library.ts'
import { conflict, notFound } from '../errors.ts'
import { type Documents, endOfTurn } from '../library/documents.ts'
import type { LibraryRows } from '../library/rows.ts'
import type { Rooms } from '../sync/rooms.ts'

interface NotesDeps {
  readonly db: Kysely<Schema>
  readonly library: Pick<LibraryRows, 'maybePitch'>
  readonly documents: Pick<Documents, 'design'>
  readonly rooms: Pick<Rooms, 'edit' | 'isFull'>
}

/** Which pitch of which deck, and who asks. */
interface Asked {
  readonly deckId: DeckId
  readonly pitchId: string
  readonly by: UserId
}

interface Note {
  readonly nth: number
  readonly slideId: SlideId
  readonly text: string
}

/** Characters of talking points that notes may make of one slide's. */
const mostCharacters = 20_000

/** Speaker notes of a deck's file that no pitch took: into one after all, and out again. */
export class LeftoverNotes {
  readonly #deps: NotesDeps

  constructor(deps: NotesDeps) {
    this.#deps = deps
  }

  /** All that are open, behind the talking points of their slides; those that stand there already are left as they are. Each is done then. */
  async give({ deckId, pitchId, by }: Asked): Promise<NotesGiven> {
    const pitch = await this.#pitch(deckId, pitchId)
    const isFull = () => this.#deps.rooms.isFull(roomName('pitch', pitch.id))
    if (await isFull()) throw conflict('full', overBudgetText('bytes', 'pitch'))
    const { slides } = await this.#deps.documents.design(deckId)
    const there = new Set(slides.map(({ id }) => id))
    const open = (await this.#notes(deckId)).filter(({ done }) => done === 0)
    const [given, known, left]: [number[], number[], string[]] = [[], [], []]
    if (open.some(({ slide_id }) => slide_id === null || !there.has(slide_id))) left.push(slideGone)
    const notes = open.flatMap(({ nth, slide_id, content }): readonly Note[] =>
      slide_id !== null && there.has(slide_id) ? [{ nth, slideId: slide_id, text: content }] : [],
    )
    const write = (doc: Y.Doc, { nth, slideId, text }: Note): void => {
      const now = readRichText(pointsText(doc, slideId))
      if (beginOf(now, text) >= 0) return void known.push(nth)
      if (plainText(now).length + text.length > mostCharacters) return void left.push(tooLong)
      const put = isBlank(now) ? setPoints : appendPoints
      put(doc, slideId, plainRichText(text))
      given.push(nth)
    }
    if (!(await this.#each(pitch, by, notes, write, isFull))) left.push(noRoom)
    await this.#settle(deckId, [...given, ...known], 1)
    return { given, left: [...new Set(left)] }
  }

  /** Takes those out that still stand as they came, whatever colleagues wrote around them, and opens them again. */
  async takeBack({ deckId, pitchId, by }: Asked, nths: readonly number[]): Promise<NotesGiven> {
    const pitch = await this.#pitch(deckId, pitchId)
    const notes = (await this.#notes(deckId)).flatMap(({ nth, slide_id, content }): readonly Note[] =>
      slide_id !== null && nths.includes(nth) ? [{ nth, slideId: slide_id, text: content }] : [],
    )
    const given: number[] = []
    await this.#each(pitch, by, notes, (doc, { nth, slideId, text }) => {
      const at = beginOf(readRichText(pointsText(doc, slideId)), text)
      if (at < 0) return
      removePoints(doc, slideId, at, linesOf(text).length)
      given.push(nth)
    })
    await this.#settle(deckId, given, 0)
    return { given, left: given.length < notes.length ? [changedSince] : [] }
  }

  async #pitch(deckId: DeckId, pitchId: string): Promise<PitchRow> {
    const pitch = await this.#deps.library.maybePitch(pitchId)
    if (!pitch || pitch.deck_id !== deckId) throw notFound('pitch')
    if (pitch.archived_at !== null) throw conflict('archived', archived)
    return pitch
  }

  #notes(deckId: DeckId) {
    return this.#deps.db
      .selectFrom('leftover')
      .select(['nth', 'slide_id', 'content', 'done'])
      .where('deck_id', '=', deckId)
      .where('kind', '=', 'notes')
      .orderBy('nth')
      .execute()
  }

  /** As many in one edit as a turn of the event loop has time for. `false`: the rest is left, `isFull` said so in between. */
  async #each(
    { id }: PitchRow,
    by: UserId,
    notes: readonly Note[],
    write: (doc: Y.Doc, note: Note) => void,
    isFull: () => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<boolean> {
    let next = 0
    while (next < notes.length) {
      const edit = (doc: Y.Doc): void => {
        const isOver = endOfTurn()
        do write(doc, notes[next++]!)
        while (next < notes.length && !isOver())
      }
      await this.#deps.rooms.edit(roomName('pitch', id), edit, by)
      await setImmediate()
      if (next < notes.length && (await isFull())) return false
    }
    return true
  }

  async #settle(deckId: DeckId, nths: readonly number[], done: 0 | 1): Promise<void> {
    for (let at = 0; at < nths.length; at += 200)
      await this.#deps.db
        .updateTable('leftover')
        .set({ done })
        .where('deck_id', '=', deckId)
        .where('nth', 'in', nths.slice(at, at + 200))
        .execute()
  }
}

const linesOf = (text: string): readonly string[] => plainRichText(text).map((line) => plainText([line]))

/** Where notes stand among talking points, whole; -1: nowhere. */
function beginOf(now: RichText, text: string): number {
  const lines = linesOf(text)
  const there = now.map((paragraph) => plainText([paragraph]))
  return there.findLastIndex((_, at) => lines.every((line, nth) => there[at + nth] === line))
}

const slideGone = 'Notes of slides that are gone stay here.'
const tooLong =
  'Notes that would make more than 20,000 characters of talking points stay here: copy what you want.'
const noRoom = 'The pitch is full by now: the other notes stay here.'
const changedSince = 'Notes that somebody has changed since stay in the pitch.'
const archived = 'This pitch is archived. Restore it, then put notes into it.'
