import type { Kysely } from 'kysely'
import type { ImportedSlide } from '#shared/content/importedDeck.ts'
import type { DeckId, PitchId, SlideId } from '#shared/model/ids.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import type { Leftover, LeftoverPage, LeftoversDone } from '#shared/protocol/leftovers.ts'
import type { SlideChanges } from '#shared/returns/fileChanges.ts'
import type { Schema } from '../database/schema.ts'
import type { LeftoverRow } from '../database/tables/imports.ts'
import { notFound } from '../errors.ts'
import { countLeftovers } from '../library/rows.ts'

/** Of one file, and characters of them all: what a page lists, and what is written in one transaction. */
const most = { things: 2_000, characters: 2_000_000 }

/** Of one answer; a single one that is longer goes alone. */
const mostAtOnce = { things: 200, characters: 100_000 }

/** Of one file that came back, however often it is brought: a few large ones leave room for those of others. */
const mostOfReturned = { things: 500, characters: 250_000 }

type Left = Omit<Leftover, 'nth' | 'pitchId' | 'returnedAt'>

interface LeavingFile {
  readonly remarks: readonly string[]
  readonly slides: readonly ImportedSlide[]
  /** What the slides are by now, in the same order. */
  readonly ids: readonly SlideId[]
  /** Notes are talking points of a pitch. */
  readonly hasNotes: boolean
}

/** What a file says that its deck has no place for. */
export function leftoversOf({ remarks, slides, ids, hasNotes }: LeavingFile): readonly Leftover[] {
  const all: Left[] = remarks.map(fileRemark)
  for (const [at, slide] of slides.entries()) {
    const here = { slideId: ids[at]!, number: at + 1, by: '' }
    for (const text of slide.remarks) all.push({ ...here, kind: 'remark', text })
    for (const { by, text } of slide.comments) all.push({ ...here, kind: 'comment', by, text })
    if (!hasNotes && !isBlank(slide.notes)) all.push({ ...here, kind: 'notes', text: plainText(slide.notes) })
  }
  let characters = 0
  const kept = all.filter(
    ({ text }, nth) => nth < most.things && (characters += text.length) <= most.characters,
  )
  const over = all.length - kept.length
  const told: readonly Left[] = over > 0 ? [fileRemark(stayed(over))] : []
  return [...told, ...kept].map((one, nth) => ({ ...one, nth, pitchId: null, returnedAt: null }))
}

/** About the file as a whole. */
const fileRemark = (text: string): Left => ({ slideId: null, number: null, kind: 'remark', by: '', text })

const stayed = (count: number): string =>
  `The file brought more than a deck keeps: ${count === 1 ? 'one more comment, note or remark' : `${count} more comments, notes or remarks`} stayed in it. Open it in PowerPoint to read them.`

export const leftoverRow = (
  deck_id: DeckId,
  { nth, slideId, number, kind, by, text, pitchId, returnedAt: returned_at }: Leftover,
  file_id: string | null = null,
): LeftoverRow => ({
  ...{ deck_id, nth, slide_id: slideId, number, kind, by_name: by, content: text },
  ...{ pitch_id: pitchId, file_id, returned_at, done: 0 },
})

/** A file that left here and came back. */
interface ReturnedComments {
  readonly deckId: DeckId
  /** By which `server/returns` knows it. */
  readonly fileId: string
  /** `null`: it was the design's alone. */
  readonly pitchId: PitchId | null
  readonly returnedAt: string
  readonly slides: readonly Pick<SlideChanges, 'slideId' | 'number' | 'comments'>[]
}

/** What came with the files of decks: read by whoever sees the deck, settled and thrown away by marketing; notes also by sales, by giving them to a pitch. */
export class DeckLeftovers {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** As many as one answer holds, beginning with the one of that name. */
  async page(deckId: DeckId, from: number): Promise<LeftoverPage> {
    const next = await this.#endOfPage(deckId, from)
    const rows = await this.#db
      .selectFrom('leftover')
      .select(['nth', 'slide_id', 'number', 'kind', 'by_name', 'content', 'pitch_id', 'returned_at'])
      .where('deck_id', '=', deckId)
      .where('nth', '>=', from)
      .$if(next !== null, (rows) => rows.where('nth', '<', next))
      .orderBy('nth')
      .limit(mostAtOnce.things)
      .execute()
    return {
      leftovers: rows.map(({ slide_id, by_name, content, pitch_id, returned_at, ...as }) => ({
        ...{ ...as, slideId: slide_id, by: by_name, text: content },
        ...{ pitchId: pitch_id, returnedAt: returned_at },
      })),
      next,
    }
  }

  /** With which one the page after it begins; `null`: there is none. */
  async #endOfPage(deckId: DeckId, from: number): Promise<number | null> {
    const lengths = await this.#db
      .selectFrom('leftover')
      .select(({ fn }) => ['nth', fn<number>('length', ['content']).as('length')])
      .where('deck_id', '=', deckId)
      .where('nth', '>=', from)
      .orderBy('nth')
      .limit(mostAtOnce.things + 1)
      .execute()
    let characters = 0
    for (const [at, { nth, length }] of lengths.entries()) {
      characters += length
      if (at === mostAtOnce.things || (at > 0 && characters > mostAtOnce.characters)) return nth
    }
    return null
  }

  async done(deckId: DeckId): Promise<LeftoversDone> {
    const rows = await this.#db
      .selectFrom('leftover')
      .select(['nth', 'done'])
      .where('deck_id', '=', deckId)
      .orderBy('nth')
      .execute()
    return { count: rows.length, done: rows.filter(({ done }) => done === 1).map(({ nth }) => nth) }
  }

  /** The last press counts. Throws a 404 `Refusal` when they were thrown away meanwhile. */
  async settle(deckId: DeckId, nth: number, done: boolean): Promise<void> {
    const { numUpdatedRows } = await this.#db
      .updateTable('leftover')
      .set({ done: done ? 1 : 0 })
      .where('deck_id', '=', deckId)
      .where('nth', '=', nth)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw notFound('leftover')
  }

  /**
   * Behind what is kept by then, each once, however often its file is brought: as many as a deck and one file of it
   * keep. How many are beyond that is kept as a remark.
   */
  async keepComments({ deckId, fileId, pitchId, returnedAt, slides }: ReturnedComments): Promise<void> {
    const brought = slides.flatMap(({ slideId, number, comments }) =>
      comments.map((one): Left => ({ slideId, number, kind: 'comment', ...one })),
    )
    if (brought.length === 0) return
    await this.#db.transaction().execute(async (sql) => {
      const kept = await sql
        .selectFrom('leftover')
        .select(({ fn }) => [
          fn.max<number | null>('nth').as('last'),
          fn.countAll<number>().as('things'),
          fn.sum<number | null>(fn('length', ['content'])).as('characters'),
        ])
        .where('deck_id', '=', deckId)
        .executeTakeFirstOrThrow()
      const ofFile = await sql
        .selectFrom('leftover')
        .select(['nth', 'slide_id', 'number', 'kind', 'by_name', 'content'])
        .where('deck_id', '=', deckId)
        .where('file_id', '=', fileId)
        .execute()
      const known = ofFile.filter(({ kind }) => kind === 'comment')
      const isKnown = eachOnce(
        known.map(({ slide_id, number, by_name, content }) => keyOf(slide_id, number, by_name, content)),
      )
      const fits = within([
        { ...kept, most: { things: 2 * most.things, characters: 2 * most.characters } },
        {
          things: known.length,
          characters: known.reduce((sum, { content }) => sum + content.length, 0),
          most: mostOfReturned,
        },
      ])
      const fresh = brought.filter((one) => !isKnown(keyOf(one.slideId, one.number, one.by, one.text)))
      const added = fresh.filter(({ text }) => fits(text.length))
      const over = fresh.length - added.length
      const told = ofFile.find(({ kind }) => kind === 'remark')
      const tells = over > 0 ? stayed(over) : undefined
      const isToldAnew = told?.content !== tells
      if (told && isToldAnew)
        await sql.deleteFrom('leftover').where('deck_id', '=', deckId).where('nth', '=', told.nth).execute()
      if (tells !== undefined && isToldAnew) added.push(fileRemark(tells))
      const first = (kept.last ?? -1) + 1
      const rows = added.map((one, at) =>
        leftoverRow(deckId, { ...one, nth: first + at, pitchId, returnedAt }, fileId),
      )
      for (let at = 0; at < rows.length; at += 100)
        await sql
          .insertInto('leftover')
          .values(rows.slice(at, at + 100))
          .execute()
      await countLeftovers(sql, deckId)
    })
  }

  async throwAway(deckId: DeckId): Promise<void> {
    await this.#db.transaction().execute(async (sql) => {
      await sql.deleteFrom('leftover').where('deck_id', '=', deckId).execute()
      await sql.updateTable('deck').set({ leftovers: 0 }).where('id', '=', deckId).execute()
    })
  }
}

/** A slide of ours is known wherever it stands in the file, one that was added there by its number. */
const keyOf = (slideId: SlideId | null, number: number | null, by: string, text: string): string =>
  JSON.stringify([slideId ?? number, by, text])

/** Says of each that is asked for whether one of `keys` is left for it: two alike are two. */
function eachOnce(keys: readonly string[]): (key: string) => boolean {
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return (key) => {
    const left = times.get(key) ?? 0
    times.set(key, left - 1)
    return left > 0
  }
}

interface Room {
  readonly things: number
  readonly characters: number | null
  readonly most: typeof most
}

/** Says of one after the other whether all have room for it, and counts those that fit. */
function within(rooms: readonly Room[]): (characters: number) => boolean {
  let [things, characters] = [0, 0]
  return (more) => {
    const fits = rooms.every(
      (room) =>
        room.things + things < room.most.things &&
        (room.characters ?? 0) + characters + more <= room.most.characters,
    )
    if (fits) [things, characters] = [things + 1, characters + more]
    return fits
  }
}
