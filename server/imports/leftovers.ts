import type { Kysely } from 'kysely'
import type { ImportedSlide } from '#shared/content/importedDeck.ts'
import type { DeckId, SlideId } from '#shared/model/ids.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import type { Leftover, Leftovers } from '#shared/protocol/leftovers.ts'
import type { Schema } from '../database/schema.ts'
import type { LeftoverRow } from '../database/tables/imports.ts'
import { notFound } from '../errors.ts'

/** Of one file, and characters of them all: what a page lists, and what is written in one transaction. */
const most = { things: 2_000, characters: 2_000_000 }

type Left = Omit<Leftover, 'nth' | 'done'>

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
  return [...told, ...kept].map((one, nth) => ({ ...one, nth, done: false }))
}

const stayed = (count: number): string =>
  `The file brought more than a deck keeps: ${count} more comments, notes or remarks stayed in it. Open it in PowerPoint to read them.`

export const leftoverRow = (
  deck_id: DeckId,
  { nth, slideId, number, kind, by, text }: Leftover,
): LeftoverRow => ({ deck_id, nth, slide_id: slideId, number, kind, by_name: by, content: text, done: 0 })

/** What came with the files of decks: read by whoever sees the deck, settled and thrown away by marketing. */
export class DeckLeftovers {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async list(deckId: DeckId): Promise<Leftovers> {
    const rows = await this.#db
      .selectFrom('leftover')
      .selectAll()
      .where('deck_id', '=', deckId)
      .orderBy('nth')
      .execute()
    return {
      leftovers: rows.map(({ nth, slide_id, number, kind, by_name, content, done }) => ({
        ...{ nth, slideId: slide_id, number, kind, by: by_name, text: content, done: done === 1 },
      })),
    }
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

  async throwAway(deckId: DeckId): Promise<void> {
    await this.#db.transaction().execute(async (sql) => {
      await sql.deleteFrom('leftover').where('deck_id', '=', deckId).execute()
      await sql.updateTable('deck').set({ leftovers: 0 }).where('id', '=', deckId).execute()
    })
  }
}
