import type { Kysely } from 'kysely'
import { newId, type UserId, type WorkspaceId } from '#shared/model/ids.ts'
import { longestThanks } from '#shared/model/notification.ts'
import { plainLines } from '#shared/model/plainLines.ts'
import type { Suggestion } from '#shared/model/review.ts'
import type { NewThanks, Thanks as ThanksAnswer, ThanksAbout, ThanksLists } from '#shared/protocol/inbox.ts'
import type { Schema } from '../database/schema.ts'
import type { ThanksRow } from '../database/tables/inbox.ts'
import { invalid, notFound, Refusal } from '../errors.ts'
import type { Allowances } from '../accounts/allowances.ts'
import type { LibraryRows } from '../library/rows.ts'
import type { Reviews } from '../review/reviews.ts'
import type { News } from './news.ts'
import type { Places } from './places.ts'

/** How many of each list are answered with. */
const mostListed = 200

/** What one person gives, whatever they take back of it: each rings at somebody. */
const aDay = { name: 'thanks', most: 30, within: 24 * 3_600_000 } as const

interface ThanksDeps {
  readonly db: Kysely<Schema>
  readonly rows: LibraryRows
  readonly reviews: Pick<Reviews, 'maybe'>
  readonly places: Places
  readonly news: News
  readonly allowances: Allowances
}

type Pinned = Pick<ThanksRow, 'kind' | 'deck_id' | 'pitch_id' | 'slide_id'>

/** Short words of thanks between two people. They are for those two alone: nobody counts or lists them. */
export class Thanks {
  readonly #deps: ThanksDeps

  constructor(deps: ThanksDeps) {
    this.#deps = deps
  }

  /**
   * Throws a 400 `Refusal` for words that cannot stand there, 404 for who or what is not in the workspace, 429 for the
   * thirty-first of a day.
   */
  async give(
    workspaceId: WorkspaceId,
    from: UserId,
    { to, text: written, about }: NewThanks,
  ): Promise<ThanksAnswer> {
    const text = plainLines(written)
    if (text === '') throw invalid('text', 'Write a word of thanks.')
    if (text.length > longestThanks)
      throw invalid('text', `Write ${longestThanks} characters at the most: these are ${text.length}.`)
    if (to === from) throw invalid('to', 'Choose a colleague.')
    const colleague = await this.#maybeMember(workspaceId, to)
    if (!colleague) throw notFound('person')
    const pinned = await this.#pinned(workspaceId, [from, to], about)
    await this.#demandOneMore(from)
    const row: ThanksRow = {
      ...{ id: newId(), workspace_id: workspaceId, from_id: from, to_id: to, text },
      ...{ ...pinned, at: new Date().toISOString() },
    }
    await this.#deps.db.insertInto('thanks').values(row).execute()
    await this.#deps.news.thanked(row)
    const [answer] = await this.#worded([{ ...row, name: colleague.name }])
    return answer!
  }

  /** Those of workspaces that they are in; names are those of the other side, as long as they are in it, too. */
  async of(userId: UserId): Promise<ThanksLists> {
    const [given, received] = await Promise.all([this.#list('from_id', userId), this.#list('to_id', userId)])
    return { given, received }
  }

  /** By either of the two, for both. `false`: there is none of theirs. */
  async remove(id: string, userId: UserId): Promise<boolean> {
    const { numDeletedRows } = await this.#deps.db
      .deleteFrom('thanks')
      .where('id', '=', id)
      .where((own) => own.or([own('from_id', '=', userId), own('to_id', '=', userId)]))
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return false
    await this.#deps.news.thanksTakenBack(id)
    return true
  }

  async #list(own: 'from_id' | 'to_id', userId: UserId): Promise<readonly ThanksAnswer[]> {
    const other = own === 'to_id' ? 'thanks.from_id' : 'thanks.to_id'
    const rows = await this.#deps.db
      .selectFrom('thanks')
      .innerJoin('member', (join) =>
        join
          .onRef('member.workspace_id', '=', 'thanks.workspace_id')
          .onRef('member.user_id', '=', `thanks.${own}`),
      )
      .leftJoin('member as colleague', (join) =>
        join
          .onRef('colleague.workspace_id', '=', 'thanks.workspace_id')
          .onRef('colleague.user_id', '=', other),
      )
      .leftJoin('user', 'user.id', 'colleague.user_id')
      .selectAll('thanks')
      .select('user.name')
      .where(`thanks.${own}`, '=', userId)
      .orderBy('thanks.at', 'desc')
      .limit(mostListed)
      .execute()
    return this.#worded(rows)
  }

  async #worded(
    rows: readonly (ThanksRow & { readonly name: string | null })[],
  ): Promise<readonly ThanksAnswer[]> {
    const named = await this.#deps.places.named(rows)
    return rows.map((row) => {
      const { words, place } = named(row)
      const about = row.kind === 'suggestion' && words !== '' ? `a suggestion on ${words}` : words
      const { id, name, text, kind, at } = row
      return { ...{ id, text, kind, at, about, place }, name: name ?? 'a former member' }
    })
  }

  /** The ids behind what they are for. Throws 404 for what is not in the workspace. */
  async #pinned(workspaceId: WorkspaceId, two: readonly UserId[], about: ThanksAbout): Promise<Pinned> {
    const { rows, reviews, places } = this.#deps
    if (about.kind === 'pitch') {
      const pitch = await rows.maybePitch(about.pitchId)
      if (pitch?.workspace_id !== workspaceId) throw notFound('pitch')
      return { kind: 'pitch', deck_id: pitch.deck_id, pitch_id: pitch.id, slide_id: null }
    }
    const deck = await rows.maybeDeck(about.deckId)
    if (deck?.workspace_id !== workspaceId) throw notFound('deck')
    if (about.kind === 'suggestion') {
      const suggestion = await reviews.maybe(deck.id, about.suggestionId)
      if (!suggestion || !isBetween(two, suggestion)) throw notFound('suggestion that was taken')
      const { pitchId, slideId } = suggestion
      return { kind: 'suggestion', deck_id: deck.id, pitch_id: pitchId, slide_id: slideId }
    }
    const { pitchId, slideId } = about
    if (pitchId !== null && (await rows.maybePitch(pitchId))?.deck_id !== deck.id) throw notFound('pitch')
    const pinned = { deck_id: deck.id, pitch_id: pitchId, slide_id: slideId }
    if ((await places.named([pinned]))(pinned).place === null) throw notFound('slide')
    return { kind: 'slide', ...pinned }
  }

  async #maybeMember(workspaceId: WorkspaceId, userId: UserId): Promise<{ readonly name: string } | null> {
    const member = await this.#deps.db
      .selectFrom('member')
      .innerJoin('user', 'user.id', 'member.user_id')
      .select('user.name')
      .where('member.workspace_id', '=', workspaceId)
      .where('member.user_id', '=', userId)
      .executeTakeFirst()
    return member ?? null
  }

  async #demandOneMore(from: UserId): Promise<void> {
    if (!(await this.#deps.allowances.take(from, aDay)))
      throw new Refusal(429, 'too-many', 'You have thanked thirty times today. Go on tomorrow.')
  }
}

/** Between whoever made it and whoever took it, either way. */
const isBetween = (two: readonly UserId[], { by, decision }: Suggestion): boolean =>
  decision?.outcome === 'accepted' && two.every((id) => id === by.id || id === decision.by.id)
