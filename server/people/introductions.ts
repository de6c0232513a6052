import type { ExpressionBuilder, Kysely } from 'kysely'
import type { DeckId, PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { longestOpener } from '#shared/model/notification.ts'
import { plainLines } from '#shared/model/plainLines.ts'
import type { Introduction } from '#shared/protocol/people.ts'
import type { Allowances } from '../accounts/allowances.ts'
import type { Schema } from '../database/schema.ts'
import { conflict, invalid, Refusal } from '../errors.ts'
import { inCommon } from './inCommon.ts'
import type { Profiles } from './profiles.ts'

/** Pitches that are named as something in common. */
const mostPitches = 3

/** First words of one person, those that they took back too: each rings at somebody. */
const aDay = { name: 'hello', most: 30, within: 24 * 3_600_000 } as const

/** A pitch, as far as two people meet on it. */
interface MetOn {
  readonly id: PitchId
  readonly deck_id: DeckId
  readonly workspace_id: WorkspaceId
  readonly archived_at: string | null
  readonly deck_archived_at: string | null
}

/** A row: who answered, for whom, and with which words. */
interface Answer {
  readonly user_id: UserId
  readonly other_id: UserId
  readonly opener: string
}

interface Deps {
  readonly db: Kysely<Schema>
  readonly profiles: Pick<Profiles, 'card'>
  readonly allowances: Pick<Allowances, 'take'>
  readonly leads: { otherLead(pitch: MetOn, userId: UserId): Promise<UserId | null> }
  readonly news: {
    greeted(pitch: MetOn, from: UserId, to: UserId): Promise<void>
    greetingTakenBack(from: UserId, to: UserId): Promise<void>
  }
  /** The open pages of both, which ask anew. */
  readonly bell: { ring(userId: UserId): void }
}

/**
 * The first time that two people lead a pitch together: each is shown the other, once, and may say hello. A row says that
 * somebody has answered for this pair, whatever pitch and workspace it was in.
 */
export class Introductions {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Whom somebody meets on a pitch; `null`: nobody leads it with them, or they know each other. */
  async maybe(pitch: MetOn, userId: UserId): Promise<Introduction | null> {
    const other = await this.#maybeOther(pitch, userId)
    if (other === null || (await this.#answer(userId, other)) !== null) return null
    const { profiles } = this.#deps
    const [theirs, mine, pitches, said] = await Promise.all([
      profiles.card(pitch.workspace_id, userId, other),
      profiles.card(pitch.workspace_id, other, userId),
      this.#sharedPitches(pitch, userId, other),
      this.#answer(other, userId),
    ])
    return { card: theirs, common: { ...inCommon(mine, theirs), pitches }, said: said ?? '' }
  }

  /**
   * Says hello to `other`, or with no words skips. Skipped on one device and said on another at once, it is said; skipped
   * twice, once. Throws a 400 `Refusal` for too many characters, 404 for who does not lead this pitch with them, 409 when
   * they said something else in another window, 429 for the thirty-first of a day.
   */
  async answer(pitch: MetOn, userId: UserId, other: UserId, written: string): Promise<void> {
    const opener = onOneLine(written)
    if (opener.length > longestOpener)
      throw invalid('opener', `Write ${longestOpener} characters at the most: these are ${opener.length}.`)
    if ((await this.#maybeOther(pitch, userId)) !== other) throw notTogether()
    // Together: words that stood already, or came second, use up nothing.
    const isNew = await this.#deps.db.transaction().execute(async (db) => {
      const isWritten = await this.#write(db, { user_id: userId, other_id: other, opener })
      if (isWritten && opener !== '') await this.#count(db, userId)
      return isWritten
    })
    if (!isNew && opener !== '' && (await this.#answer(userId, other)) !== opener) throw saidAlready()
    if (!isNew) return
    if (opener !== '') await this.#deps.news.greeted(pitch, userId, other)
    this.#ring(userId, other)
  }

  /**
   * As if it had not been said, or with no words not been skipped: it is gone for both. What was answered in another
   * window meanwhile stands.
   */
  async takeBack(userId: UserId, other: UserId, written: string): Promise<void> {
    const opener = onOneLine(written)
    const { numDeletedRows } = await this.#deps.db
      .deleteFrom('introduction')
      .where('user_id', '=', userId)
      .where('other_id', '=', other)
      .where('opener', '=', opener)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return
    if (opener !== '') await this.#deps.news.greetingTakenBack(userId, other)
    this.#ring(userId, other)
  }

  async #maybeOther(pitch: MetOn, userId: UserId): Promise<UserId | null> {
    if (pitch.archived_at !== null || pitch.deck_archived_at !== null) return null
    return this.#deps.leads.otherLead(pitch, userId)
  }

  /** What somebody answered; empty: they skipped, `null`: not yet. */
  async #answer(userId: UserId, other: UserId): Promise<string | null> {
    const row = await this.#deps.db
      .selectFrom('introduction')
      .select('opener')
      .where('user_id', '=', userId)
      .where('other_id', '=', other)
      .executeTakeFirst()
    return row?.opener ?? null
  }

  /** Words take the place of none, and of nothing else. `false`: it was answered before. */
  async #write(db: Kysely<Schema>, answer: Answer): Promise<boolean> {
    const { opener } = answer
    const written = await db
      .insertInto('introduction')
      .values(answer)
      .onConflict((clash) => {
        const known = clash.columns(['user_id', 'other_id'])
        return opener === ''
          ? known.doNothing()
          : known.doUpdateSet({ opener }).where('introduction.opener', '=', '')
      })
      .returning('user_id')
      .execute()
    return written.length > 0
  }

  /** Others of the workspace in which both had a part: led it, made it, or made its deck. */
  async #sharedPitches(pitch: MetOn, one: UserId, other: UserId): Promise<readonly string[]> {
    const rows = await this.#deps.db
      .selectFrom('pitch')
      .innerJoin('deck', 'deck.id', 'pitch.deck_id')
      .select('pitch.client')
      .where('deck.workspace_id', '=', pitch.workspace_id)
      .where('pitch.id', '!=', pitch.id)
      .where((of) => of.and([hadPart(of, one), hadPart(of, other)]))
      .orderBy('pitch.updated_at', 'desc')
      .limit(mostPitches)
      .execute()
    return rows.map(({ client }) => client)
  }

  async #count(db: Kysely<Schema>, userId: UserId): Promise<void> {
    if (!(await this.#deps.allowances.take(userId, aDay, db)))
      throw new Refusal(429, 'too-many', 'You have said hello thirty times today. Go on tomorrow.')
  }

  #ring(...people: readonly UserId[]): void {
    for (const userId of people) this.#deps.bell.ring(userId)
  }
}

function hadPart(of: ExpressionBuilder<Schema, 'pitch' | 'deck'>, userId: UserId) {
  const led = of
    .selectFrom('pitch_lead')
    .select('pitch_lead.side')
    .whereRef('pitch_lead.pitch_id', '=', 'pitch.id')
    .where((row) =>
      row.or([row('pitch_lead.user_id', '=', userId), row('pitch_lead.former_id', '=', userId)]),
    )
  return of.or([of('pitch.owner_id', '=', userId), of('deck.owner_id', '=', userId), of.exists(led)])
}

const onOneLine = (written: string): string => plainLines(written).replace(/\s*\n\s*/g, ' ')

const notTogether = (): Refusal =>
  new Refusal(404, 'not-found', 'You and they do not lead this pitch together, so nothing was sent.')

const saidAlready = (): Refusal =>
  conflict('said-already', 'You have said hello to them in another window. These words were not sent.')
