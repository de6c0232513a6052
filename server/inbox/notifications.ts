import type { Kysely } from 'kysely'
import { newId, type DeckId, type PitchId, type UserId } from '#shared/model/ids.ts'
import {
  inboxBounds,
  notificationKinds,
  topicNames,
  type NotificationKind,
  type Topic,
} from '#shared/model/notification.ts'
import { may, type Role } from '#shared/policy.ts'
import { readRoles } from '../accounts/roles.ts'
import type { Schema } from '../database/schema.ts'
import type { NotificationRow } from '../database/tables/inbox.ts'

/** What several people are told at once. */
export type Notice = Omit<NotificationRow, 'id' | 'user_id' | 'at' | 'read_at'>

/** An entry that its reader may see, with what they are in its workspace. */
export interface SeenRow extends NotificationRow {
  readonly workspace_name: string
  readonly roles: readonly Role[]
}

/**
 * Says to whatever somebody has open that their inbox changed, and never how: a page that hears it looks for itself.
 * With several processes a relay stands behind it.
 */
export interface Bell {
  ring(userId: UserId): void
}

const day = 24 * 3_600_000

/** What each person is told, and what of it they have read. Each of their devices reads the same. */
export class Notifications {
  readonly #db: Kysely<Schema>
  readonly #bell: Bell
  readonly #now: () => number

  constructor(db: Kysely<Schema>, bell: Bell, now: () => number = Date.now) {
    this.#db = db
    this.#bell = bell
    this.#now = now
  }

  /**
   * Of one thing everybody has one entry of a kind: told again it is new again. Whoever switched it off, or is not in the
   * workspace, is not told.
   */
  async tell(people: readonly UserId[], notice: Notice): Promise<void> {
    const told: UserId[] = []
    for (const userId of new Set(people)) {
      if (!(await this.#tellOne(userId, notice))) continue
      await this.#prune(userId, notificationKinds[notice.kind])
      told.push(userId)
    }
    this.#ring(told)
  }

  /** Those of the reader's workspaces, the newest first. What waits for a role that they hold no longer is left out. */
  async seenBy(userId: UserId): Promise<readonly SeenRow[]> {
    const rows = await this.#db
      .selectFrom('notification')
      .innerJoin('member', (join) =>
        join
          .onRef('member.workspace_id', '=', 'notification.workspace_id')
          .onRef('member.user_id', '=', 'notification.user_id'),
      )
      .innerJoin('workspace', 'workspace.id', 'notification.workspace_id')
      .selectAll('notification')
      .select(['workspace.name as workspace_name', 'member.roles'])
      .where('notification.user_id', '=', userId)
      .where('notification.at', '>', this.#at(-inboxBounds.days * day))
      .orderBy('notification.at', 'desc')
      .orderBy('notification.id')
      .execute()
    return rows.map((row) => ({ ...row, roles: readRoles(row.roles) })).filter(isTheirs)
  }

  async unread(userId: UserId): Promise<number> {
    return (await this.seenBy(userId)).filter(({ read_at }) => read_at === null).length
  }

  /** `false`: they have no such entry. Marked twice, it stays as it was. */
  async mark(userId: UserId, id: string, read: boolean): Promise<boolean> {
    const own = await this.#db
      .selectFrom('notification')
      .select(['id', 'read_at'])
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!own) return false
    if ((own.read_at !== null) === read) return true
    await this.#db
      .updateTable('notification')
      .set({ read_at: read ? this.#at() : null })
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .execute()
    this.#ring([userId])
    return true
  }

  /** What came later than whoever reads has seen stays unread. */
  async markUpTo(userId: UserId, upTo: string): Promise<void> {
    const read = await this.#db
      .updateTable('notification')
      .set({ read_at: this.#at() })
      .where('user_id', '=', userId)
      .where('at', '<=', upTo)
      .where('read_at', 'is', null)
      .returning('id')
      .execute()
    if (read.length > 0) this.#ring([userId])
  }

  /** It waits for nobody any more: whoever was told has it as read. */
  async settle(kind: NotificationKind, aboutId: string): Promise<void> {
    const settled = await this.#db
      .updateTable('notification')
      .set({ read_at: this.#at() })
      .where('about_id', '=', aboutId)
      .where('kind', '=', kind)
      .where('read_at', 'is', null)
      .returning('user_id')
      .execute()
    this.#ring(settled.map(({ user_id }) => user_id))
  }

  /** Likewise what files of somebody ask about a pitch's words; `pitchId` null: about the deck's design. */
  async settleFiles(deckId: DeckId, pitchId: PitchId | null, by: UserId): Promise<void> {
    const settled = await this.#db
      .updateTable('notification')
      .set({ read_at: this.#at() })
      .where('kind', '=', 'fileAsks')
      .where('deck_id', '=', deckId)
      .where('pitch_id', pitchId === null ? 'is' : '=', pitchId)
      .where('by_id', '=', by)
      .where('read_at', 'is', null)
      .returning('user_id')
      .execute()
    this.#ring(settled.map(({ user_id }) => user_id))
  }

  /** It was taken back: nobody was ever told. */
  async withdraw(kind: NotificationKind, aboutId: string): Promise<void> {
    const withdrawn = await this.#db
      .deleteFrom('notification')
      .where('about_id', '=', aboutId)
      .where('kind', '=', kind)
      .returning('user_id')
      .execute()
    this.#ring(withdrawn.map(({ user_id }) => user_id))
  }

  async topicsOf(userId: UserId): Promise<Readonly<Record<Topic, boolean>>> {
    const off = await this.#db.selectFrom('untold').select('topic').where('user_id', '=', userId).execute()
    const isOn = (topic: Topic): boolean => off.every((row) => row.topic !== topic)
    return Object.fromEntries(topicNames.map((topic) => [topic, isOn(topic)])) as Record<Topic, boolean>
  }

  /** Switched off, what came of it before waits no longer either. */
  async choose(userId: UserId, topic: Topic, on: boolean): Promise<void> {
    if (on) {
      await this.#db.deleteFrom('untold').where('user_id', '=', userId).where('topic', '=', topic).execute()
      return
    }
    await this.#db
      .insertInto('untold')
      .values({ user_id: userId, topic })
      .onConflict((clash) => clash.columns(['user_id', 'topic']).doNothing())
      .execute()
    await this.#db
      .updateTable('notification')
      .set({ read_at: this.#at() })
      .where('user_id', '=', userId)
      .where('kind', 'in', kindsOf(topic))
      .where('read_at', 'is', null)
      .execute()
    this.#ring([userId])
  }

  /** One statement that looks and writes: whoever leaves meanwhile costs nobody else what they are told. */
  async #tellOne(userId: UserId, notice: Notice): Promise<boolean> {
    const { kind, about_id, by_id, deck_id, pitch_id, slide_id } = notice
    const at = this.#at()
    const untold = this.#db
      .selectFrom('untold')
      .select('topic')
      .where('user_id', '=', userId)
      .where('topic', '=', notificationKinds[kind])
    const told = await this.#db
      .insertInto('notification')
      .columns([
        ...(['id', 'user_id', 'workspace_id', 'kind', 'about_id', 'by_id'] as const),
        ...(['deck_id', 'pitch_id', 'slide_id', 'at', 'read_at'] as const),
      ])
      .expression((from) =>
        from
          .selectFrom('member')
          .leftJoin('user as doer', (join) => join.on('doer.id', '=', by_id))
          .select((of) => [
            of.val(newId()).as('id'),
            'member.user_id',
            'member.workspace_id',
            of.val(kind).as('kind'),
            of.val(about_id).as('about_id'),
            'doer.id as by_id',
            of.val(deck_id).as('deck_id'),
            of.val(pitch_id).as('pitch_id'),
            of.val(slide_id).as('slide_id'),
            of.val(at).as('at'),
            of.val(null).as('read_at'),
          ])
          .where('member.workspace_id', '=', notice.workspace_id)
          .where('member.user_id', '=', userId)
          .where((is) => is.not(is.exists(untold))),
      )
      .onConflict((clash) =>
        clash
          .columns(['user_id', 'kind', 'about_id'])
          .doUpdateSet((to) => ({ at, by_id: to.ref('excluded.by_id'), read_at: null })),
      )
      .returning('id')
      .execute()
    return told.length > 0
  }

  /** The newest of a topic stay, whatever comes of others; and nothing that is older than anybody looks. */
  async #prune(userId: UserId, topic: Topic): Promise<void> {
    const kinds = kindsOf(topic)
    const since = this.#at(-inboxBounds.days * day)
    const newest = this.#db
      .selectFrom('notification')
      .select('id')
      .where('user_id', '=', userId)
      .where('kind', 'in', kinds)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(inboxBounds.ofTopic)
    await this.#db
      .deleteFrom('notification')
      .where('user_id', '=', userId)
      .where((is) =>
        is.or([is('at', '<=', since), is.and([is('kind', 'in', kinds), is('id', 'not in', newest)])]),
      )
      .execute()
  }

  #ring(people: readonly UserId[]): void {
    for (const userId of new Set(people)) this.#bell.ring(userId)
  }

  #at(offset = 0): string {
    return new Date(this.#now() + offset).toISOString()
  }
}

const kindsOf = (topic: Topic): readonly NotificationKind[] =>
  (Object.keys(notificationKinds) as NotificationKind[]).filter((kind) => notificationKinds[kind] === topic)

/** Whether it still concerns them: an answer that others give now does not. */
const isTheirs = ({ kind, pitch_id, roles }: SeenRow): boolean =>
  (kind !== 'asked' && kind !== 'fileAsks') ||
  may(roles, pitch_id === null ? 'suggestion.decide.design' : 'suggestion.decide.pitch')
