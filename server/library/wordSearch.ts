import { setImmediate } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import { cutText } from '#shared/model/characters.ts'
import { findFolded, folded } from '#shared/model/folded.ts'
import type { DeckId, PitchId, WorkspaceId } from '#shared/model/ids.ts'
import type { FoundSlide, FoundWords } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { Schema } from '../database/schema.ts'
import type { SlideWordsRow } from '../database/tables/library.ts'
import type { SlideWords } from './words.ts'

/** Whose words: a design's with a deck alone, else a pitch's. */
export interface WordsOf {
  readonly deckId: DeckId
  readonly pitchId: PitchId | null
}

/** Slides that are answered at the most. */
const mostFound = 30

/** Slides that are looked through in one turn of the event loop: some 2 MB. */
const turn = 1_000

/** Words beyond these are not looked for. */
const mostTerms = 6

/** Characters around what was found. */
const excerptLength = 160

/** What stands on the slides of a workspace, kept in a table that follows the documents. */
export class WordSearch {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Puts down what a document says now. Writes only what differs: each write waits for the disk. */
  async keep({ deckId, pitchId }: WordsOf, slides: readonly SlideWords[]): Promise<void> {
    const room = pitchId === null ? roomName('design', deckId) : roomName('pitch', pitchId)
    const kept = await this.#db
      .selectFrom('slide_words')
      .select(['slide_id', 'number', 'words'])
      .where('room', '=', room)
      .execute()
    const before = new Map(kept.map(({ slide_id, number, words }) => [slide_id, { number, words }]))
    const now = new Set(slides.map(({ slideId }) => slideId))
    const gone = [...before.keys()].filter((id) => !now.has(id))
    const changed = slides.filter(({ slideId, number, words }) => {
      const known = before.get(slideId)
      return known?.number !== number || known.words !== words
    })
    if (gone.length + changed.length > 0) {
      const rows = changed.map(({ slideId, number, words }) => ({
        ...{ room, slide_id: slideId, deck_id: deckId, pitch_id: pitchId },
        ...{ number, words, folded: folded(words) },
      }))
      await this.#write(room, gone, rows)
    }
    if (pitchId === null) await this.#note('deck', deckId)
    else await this.#note('pitch', pitchId)
  }

  /** Decks and pitches whose words nobody has put down yet. */
  async unknown(): Promise<readonly WordsOf[]> {
    const decks = await this.#db.selectFrom('deck').select('id').where('words_known', '=', 0).execute()
    const pitches = await this.#db
      .selectFrom('pitch')
      .select(['id', 'deck_id'])
      .where('words_known', '=', 0)
      .execute()
    return [
      ...decks.map(({ id }) => ({ deckId: id, pitchId: null })),
      ...pitches.map(({ id, deck_id }) => ({ deckId: deck_id, pitchId: id })),
    ]
  }

  /** Whether they were put down by now; also of what is gone. */
  async knows({ deckId, pitchId }: WordsOf): Promise<boolean> {
    const rows =
      pitchId === null
        ? this.#db.selectFrom('deck').select('words_known').where('id', '=', deckId)
        : this.#db.selectFrom('pitch').select('words_known').where('id', '=', pitchId)
    const row = await rows.executeTakeFirst()
    return row?.words_known !== 0
  }

  /** Slides of decks and pitches in use on which all of the words stand, those with the very phrase first. */
  async find(workspaceId: WorkspaceId, words: string): Promise<FoundWords> {
    const terms = folded(words).split(/\s+/).filter(Boolean).slice(0, mostTerms)
    const rows: SlideWordsRow[] = []
    if (terms.length === 0) return { found: [], more: false }
    for (const deckIds of await this.#decksByTurn(workspaceId)) {
      rows.push(...(await this.#rowsWith(terms, deckIds)))
      if (rows.length > mostFound) break
      await setImmediate()
    }
    // Where the words stand as they were typed is what was meant; the order is kept otherwise.
    const phrase = terms.join(' ')
    const shown = rows.slice(0, mostFound)
    const exact = shown.filter((row) => row.folded.includes(phrase))
    const apart = shown.filter((row) => !row.folded.includes(phrase))
    return {
      found: [
        ...exact.map((row) => presentFound(row, phrase)),
        ...apart.map((row) => presentFound(row, terms[0] ?? '')),
      ],
      more: rows.length > mostFound,
    }
  }

  async #rowsWith(terms: readonly string[], deckIds: readonly DeckId[]): Promise<SlideWordsRow[]> {
    let query = this.#db
      .selectFrom('slide_words')
      .leftJoin('pitch', 'pitch.id', 'slide_words.pitch_id')
      .selectAll('slide_words')
      .where('slide_words.deck_id', 'in', deckIds)
      .where('pitch.archived_at', 'is', null)
    for (const term of terms) query = query.where(sql<boolean>`folded like ${containing(term)} escape '!'`)
    return await query
      .orderBy('slide_words.deck_id')
      .orderBy('slide_words.room')
      .orderBy('slide_words.number')
      .limit(mostFound + 1)
      .execute()
  }

  /** Decks in use, a few at a time, so that a long look through them is no long wait for others. */
  async #decksByTurn(workspaceId: WorkspaceId): Promise<DeckId[][]> {
    const decks = await this.#db
      .selectFrom('deck')
      .innerJoin('slide_words', 'slide_words.deck_id', 'deck.id')
      .select(({ fn }) => ['deck.id', 'deck.updated_at', fn.countAll<number>().as('slides')])
      .where('deck.workspace_id', '=', workspaceId)
      .where('deck.archived_at', 'is', null)
      .groupBy(['deck.id', 'deck.updated_at'])
      .orderBy('deck.updated_at', 'desc')
      .execute()
    const turns: DeckId[][] = []
    let room = 0
    for (const { id, slides } of decks) {
      if (room <= 0) {
        turns.push([])
        room = turn
      }
      turns.at(-1)?.push(id)
      room -= Number(slides)
    }
    return turns
  }

  async #write(
    room: SlideWordsRow['room'],
    gone: readonly string[],
    rows: readonly SlideWordsRow[],
  ): Promise<void> {
    await this.#db.transaction().execute(async (writing) => {
      const outdated = [...gone, ...rows.map(({ slide_id }) => slide_id)]
      await writing
        .deleteFrom('slide_words')
        .where('room', '=', room)
        .where('slide_id', 'in', outdated)
        .execute()
      if (rows.length > 0) await writing.insertInto('slide_words').values(rows).execute()
    })
  }

  async #note(table: 'deck' | 'pitch', id: string): Promise<void> {
    await this.#db
      .updateTable(table)
      .set({ words_known: 1 })
      .where('id', '=', id)
      .where('words_known', '=', 0)
      .execute()
  }
}

const containing = (term: string): string => `%${term.replace(/[!%_]/g, '!$&')}%`

function presentFound(row: SlideWordsRow, term: string): FoundSlide {
  const place = { deckId: row.deck_id, pitchId: row.pitch_id, slideId: row.slide_id, number: row.number }
  return { ...place, ...excerptOf(row.words, term) }
}

/** The line around a word, cut to a length that a list can show. */
function excerptOf(words: string, term: string): Pick<FoundSlide, 'excerpt' | 'marked'> {
  const [from, to] = findFolded(words, term) ?? [0, 0]
  const start = lineStart(words, from)
  const line = words.slice(start, from) + words.slice(from).split('\n', 1)[0]!
  return {
    excerpt: cutText(line, excerptLength),
    marked: [from - start, Math.min(to - start, excerptLength)],
  }
}

/** Where the line begins, or a word not far before, when the line is long. */
function lineStart(words: string, at: number): number {
  const line = words.lastIndexOf('\n', at - 1) + 1
  if (at - line < excerptLength / 2) return line
  const near = words.indexOf(' ', at - excerptLength / 3)
  return near < 0 || near >= at ? at : near + 1
}
