import type { Kysely } from 'kysely'
import type { ImportedSlide } from '#shared/content/importedDeck.ts'
import type { DeckId, PitchId, SlideId } from '#shared/model/ids.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import type { Leftover, LeftoverPage, LeftoversDone } from '#shared/protocol/leftovers.ts'
import type { SlideChanges } from '#shared/returns/fileChanges.ts'
import type { Schema } from '../database/schema.ts'
import type { LeftoverRow } from '../database/tables/imports.ts'
import { notFound } from '../errors.ts'

/** Of one file, and characters of them all: what a page lists, and what is written in one transaction. */
const most = { things: 2_000, characters: 2_000_000 }

/** Of one answer; a single one that is longer goes alone. */
const mostAtOnce = { things: 200, characters: 100_000 }

type Left = Omit<Leftover, 'nth' | 'returnedAt'>

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
  const all: Left[] = remarks.map((text) => ({ slideId: null, number: null, kind: 'remark', by: '', text }))
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
  const told: readonly Left[] =
    over > 0 ? [{ slideId: null, number: null, kind: 'remark', by: '', text: stayed(over) }] : []
  return [...told, ...kept].map((one, nth) => ({ ...one, nth, returnedAt: null }))
}

const stayed = (count: number): string =>
  `The file brought more than a deck keeps: ${count} more comments, notes or remarks stayed in it. Open it in PowerPoint to read them.`

export const leftoverRow = (
  deck_id: DeckId,
  { nth, slideId, number, kind, by, text, returnedAt: returned_at }: Leftover,
  pitch_id: PitchId | null = null,
): LeftoverRow => ({
  ...{ deck_id, nth, slide_id: slideId, number, kind, by_name: by, content: text, pitch_id, returned_at },
  done: 0,
})

/** A file that left here and came back. */
interface ReturnedComments {
  readonly deckId: DeckId
  /** `null`: it was the design's alone. */
  readonly pitchId: PitchId | null
  readonly returnedAt: string
  readonly slides: readonly Pick<SlideChanges, 'slideId' | 'number' | 'comments'>[]
}

/** What came with the files of decks: read by whoever sees the deck, settled and thrown away by marketing. */
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
      .select(['nth', 'slide_id', 'number', 'kind', 'by_name', 'content', 'returned_at'])
      .where('deck_id', '=', deckId)
      .where('nth', '>=', from)
      .$if(next !== null, (rows) => rows.where('nth', '<', next))
      .orderBy('nth')
      .limit(mostAtOnce.things)
      .execute()
    return {
      leftovers: rows.map(({ nth, slide_id, number, kind, by_name, content, returned_at }) => ({
        ...{ nth, slideId: slide_id, number, kind, by: by_name, text: content, returnedAt: returned_at },
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

  /** Behind what is kept by then, each once, however often its file is brought; as many as a deck keeps. */
  async keepComments({ deckId, pitchId, returnedAt, slides }: ReturnedComments): Promise<void> {
    const brought = slides.flatMap(({ slideId, number, comments }) =>
      comments.map(({ by, text }) => ({ slideId, number, kind: 'comment' as const, by, text, returnedAt })),
    )
    if (brought.length === 0) return
    await this.#db.transaction().execute(async (sql) => {
      const all = await sql
        .selectFrom('leftover')
        .select(({ fn }) => [
          fn.max<number | null>('nth').as('last'),
          fn.countAll<number>().as('count'),
          fn.sum<number | null>(fn('length', ['content'])).as('characters'),
        ])
        .where('deck_id', '=', deckId)
        .executeTakeFirstOrThrow()
      const returned = await sql
        .selectFrom('leftover')
        .select(['slide_id', 'by_name', 'content', 'pitch_id'])
        .where('deck_id', '=', deckId)
        .where('returned_at', 'is not', null)
        .execute()
      const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts)
      const known = new Set(
        returned.map(({ slide_id, by_name, content, pitch_id }) =>
          keyOf(pitch_id, slide_id, by_name, content),
        ),
      )
      let [nth, count, characters] = [(all.last ?? -1) + 1, all.count, all.characters ?? 0]
      const rows: LeftoverRow[] = []
      for (const one of brought) {
        const key = keyOf(pitchId, one.slideId, one.by, one.text)
        const isOver = count >= 2 * most.things || characters + one.text.length > 2 * most.characters
        if (known.has(key) || isOver) continue
        known.add(key)
        rows.push(leftoverRow(deckId, { ...one, nth }, pitchId))
        nth += 1
        count += 1
        characters += one.text.length
      }
      for (let at = 0; at < rows.length; at += 100)
        await sql
          .insertInto('leftover')
          .values(rows.slice(at, at + 100))
          .execute()
      await sql.updateTable('deck').set({ leftovers: count }).where('id', '=', deckId).execute()
    })
  }

  async throwAway(deckId: DeckId): Promise<void> {
    await this.#db.transaction().execute(async (sql) => {
      await sql.deleteFrom('leftover').where('deck_id', '=', deckId).execute()
      await sql.updateTable('deck').set({ leftovers: 0 }).where('id', '=', deckId).execute()
    })
  }
}
