import type { Kysely } from 'kysely'
import type { UserId } from '#shared/model/ids.ts'
import type { InboxEntry, Inbox as InboxAnswer } from '#shared/protocol/inbox.ts'
import type { Schema } from '../database/schema.ts'
import type { Notifications, SeenRow } from './notifications.ts'
import type { Places } from './places.ts'
import { entryOf } from './wording.ts'

/** What waits for somebody, in words made as it is read: by what is there now, and by what they may still see. */
export class Inbox {
  readonly #db: Kysely<Schema>
  readonly #notifications: Notifications
  readonly #places: Places

  constructor(db: Kysely<Schema>, notifications: Notifications, places: Places) {
    this.#db = db
    this.#notifications = notifications
    this.#places = places
  }

  async of(userId: UserId): Promise<InboxAnswer> {
    const rows = await this.#notifications.seenBy(userId)
    return {
      entries: await this.#worded(rows),
      unread: rows.filter(({ read_at }) => read_at === null).length,
    }
  }

  /** Unread entries that came after `since`, the newest first. */
  async unreadSince(userId: UserId, since: string): Promise<readonly InboxEntry[]> {
    const rows = await this.#notifications.seenBy(userId)
    return this.#worded(rows.filter(({ read_at, at }) => read_at === null && at > since))
  }

  async #worded(rows: readonly SeenRow[]): Promise<readonly InboxEntry[]> {
    if (rows.length === 0) return []
    const about = (kind: SeenRow['kind']) => [
      ...['none'],
      ...rows.filter((row) => row.kind === kind).map(({ about_id }) => about_id),
    ]
    const by = [...new Set(rows.map(({ by_id }) => by_id ?? 'none'))]
    const workspaces = [...new Set(rows.map(({ workspace_id }) => workspace_id))]
    const [people, thanks, openers, stages, named] = await Promise.all([
      this.#db
        .selectFrom('member')
        .innerJoin('user', 'user.id', 'member.user_id')
        .select(['user.id', 'user.name', 'member.workspace_id'])
        .where('member.workspace_id', 'in', workspaces)
        .where('user.id', 'in', by)
        .execute(),
      this.#db
        .selectFrom('thanks')
        .select(['id', 'kind', 'text'])
        .where('id', 'in', about('thanked'))
        .execute(),
      this.#db
        .selectFrom('introduction')
        .select(['user_id', 'other_id', 'opener'])
        .where('other_id', '=', rows[0]!.user_id)
        .where('user_id', 'in', by)
        .execute(),
      this.#db.selectFrom('stage').select(['id', 'ended_at']).where('id', 'in', about('showing')).execute(),
      this.#places.named(rows),
    ])
    return rows.map((row) =>
      entryOf(row, {
        by: people.find((one) => one.id === row.by_id && one.workspace_id === row.workspace_id)?.name ?? null,
        ...{ workspace: row.workspace_name, roles: row.roles, where: named(row) },
        thanks: thanks.find(({ id }) => id === row.about_id) ?? null,
        opener: row.kind === 'hello' ? (openers.find((one) => one.user_id === row.by_id)?.opener ?? '') : '',
        stage: stages.find(({ id }) => id === row.about_id) ?? null,
      }),
    )
  }
}
