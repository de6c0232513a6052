import type { Kysely } from 'kysely'
import { setGiven } from '#shared/docs/pitchDoc.ts'
import type { PitchId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'
import type { Documents } from './documents.ts'
import type { Leads } from './leads.ts'

/**
 * Puts what the server knows of a pitch among its facts: the day of the meeting, the names of its leads, the
 * workspace's name. Whatever somebody states stands before it.
 */
export class GivenFacts {
  readonly #db: Kysely<Schema>
  readonly #documents: Documents
  readonly #leads: Pick<Leads, 'namesOf'>

  constructor(db: Kysely<Schema>, documents: Documents, leads: Pick<Leads, 'namesOf'>) {
    this.#db = db
    this.#documents = documents
    this.#leads = leads
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
      .select(['pitch.meeting_on', 'workspace.id', 'workspace.name'])
      .where('pitch.id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const leads = await this.#leads.namesOf(id, row.id)
    const facts: readonly (readonly [string, string | null])[] = [
      ['meeting.date', row.meeting_on && dayInWords(row.meeting_on)],
      ['marketing.name', leads.marketing],
      ['sales.name', leads.sales],
      ['workspace.name', row.name],
    ]
    return new Map(facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])))
  }
}

/** `26 November 2026`, as it stands on slides. */
const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([name, value]) => b.get(name) === value)
