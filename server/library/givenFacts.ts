import type { Kysely } from 'kysely'
import { setGiven } from '#shared/docs/pitchDoc.ts'
import type { PitchId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'
import type { Documents } from './documents.ts'

/**
 * Puts what the server knows of a pitch among its facts: the day of the meeting, the names of the pair, the
 * workspace's name. Whatever somebody states stands before it.
 */
export class GivenFacts {
  readonly #db: Kysely<Schema>
  readonly #documents: Documents

  constructor(db: Kysely<Schema>, documents: Documents) {
    this.#db = db
    this.#documents = documents
  }

  /** Writes only what has changed. */
  async keep(id: PitchId): Promise<void> {
    const given = await this.#known(id)
    if (given && !same(given, await this.#documents.givenOf(id)))
      await this.#documents.editPitch(id, (doc) => setGiven(doc, given))
  }

  /** `null`: there is no such pitch. */
  async #known(id: PitchId): Promise<ReadonlyMap<string, string> | null> {
    const row = await this.#db
      .selectFrom('pitch')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .innerJoin('workspace', 'workspace.id', 'deck.workspace_id')
      .select(['pitch.meeting_on', 'workspace.name'])
      .where('pitch.id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const { pair } = await this.#documents.plan(id)
    const facts: readonly (readonly [string, string | null])[] = [
      ['meeting.date', row.meeting_on && dayInWords(row.meeting_on)],
      ['marketing.name', await this.#nameOf(pair.marketing)],
      ['sales.name', await this.#nameOf(pair.sales)],
      ['workspace.name', row.name],
    ]
    return new Map(facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])))
  }

  async #nameOf(userId: string | null): Promise<string | null> {
    if (userId === null) return null
    const user = await this.#db.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirst()
    return user?.name ?? null
  }
}

/** `26 November 2026`, as it stands on slides. */
const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([name, value]) => b.get(name) === value)
