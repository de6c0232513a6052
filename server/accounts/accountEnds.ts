import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import type { AccountEnd, LeftWorkspace } from '#shared/protocol/api.ts'
import { conflict } from '../errors.ts'
import type { Schema } from '../database/schema.ts'
import type { Log } from '../log.ts'
import { keepDeparture } from './departures.ts'
import { holdsOneOf, readRoles, rolesThatMay } from './roles.ts'
import type { Person } from './person.ts'

/** What stands in the place of a name in what outlives its person. */
const formerMember = 'Former member'

interface Deps {
  readonly db: Kysely<Schema>
  /** Files that were theirs alone: those that were made for them, and those that they brought. */
  readonly eraseFiles: (userId: UserId) => Promise<void>
  /** Everything of a workspace that nobody is in any more. */
  readonly eraseWorkspace: (workspaceId: WorkspaceId) => Promise<void>
  /** What was deleted is to be gone from the journal, too. */
  readonly emptyJournal: () => Promise<void>
  /** Nobody is signed in as them any more: open pages and sockets have to hear it. */
  readonly onEnded: (userId: UserId) => void
  readonly log: Log
}

/** Ends accounts: what was a person's alone goes, what they made with others stays with the workspace. */
export class AccountEnds {
  readonly #deps: Deps
  #clearing: Promise<void> = Promise.resolve()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** What would become of what, by name. */
  async outlook(userId: UserId): Promise<AccountEnd> {
    const rows = await this.#deps.db
      .selectFrom('member')
      .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
      .select(['workspace.id', 'workspace.name', 'member.roles'])
      .select((eb) => [
        others(eb, userId).as('others'),
        others(eb, userId, true).as('managers'),
        eb
          .selectFrom('deck')
          .select((of) => of.fn.countAll<number>().as('decks'))
          .whereRef('deck.workspace_id', '=', 'workspace.id')
          .as('decks'),
      ])
      .where('member.user_id', '=', userId)
      .orderBy('workspace.name')
      .execute()
    return {
      workspaces: rows.map(({ id, name, roles, others, managers, decks }): LeftWorkspace => {
        const isLastManager = may(readRoles(roles), 'members.manage') && Number(managers) === 0
        const fate = Number(others) === 0 ? 'goes' : isLastManager ? 'needs-admin' : 'stays'
        return { id, name, decks: Number(decks), fate }
      }),
    }
  }

  /**
   * For good, all of it or nothing. Rejects with a 409 `Refusal` while somebody relies on this person to manage people.
   * Who joins or leaves at the same moment is before it or after it. Their files, and workspaces that nobody else is in,
   * go in the seconds after.
   */
  async end(person: Person): Promise<void> {
    const { db, onEnded, log } = this.#deps
    const workspaces = await db.transaction().execute(async (rows) => {
      const left = await leaveAll(rows, person.id)
      await forget(rows, person)
      return left
    })
    onEnded(person.id)
    this.#clearing = this.#clearing
      .then(() => this.#clear(person, workspaces))
      .catch((error: unknown) => log.error({ err: error }, 'not all of an account could be removed'))
  }

  /** Resolves once nothing is left to remove. */
  async stop(): Promise<void> {
    await this.#clearing
  }

  /** Also what an earlier stop left half done: nobody is in these any more, and nobody can come in. */
  async eraseLeft(): Promise<void> {
    const left = await this.#deps.db
      .selectFrom('workspace')
      .select('id')
      .where('left_at', 'is not', null)
      .execute()
    for (const { id } of left) await this.#deps.eraseWorkspace(id)
  }

  async #clear(person: Person, workspaces: readonly WorkspaceId[]): Promise<void> {
    await this.#deps.eraseFiles(person.id)
    for (const id of workspaces) await this.#renameIn(id, person)
    await this.eraseLeft()
    await this.#deps.emptyJournal()
  }

  /** In reports of what has ended, one after the other: they are long. */
  async #renameIn(workspaceId: WorkspaceId, { id, name }: Person): Promise<void> {
    const { db } = this.#deps
    const ended = await db
      .selectFrom('stage')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('ended_at', 'is not', null)
      .execute()
    const as = (shown: string) => JSON.stringify({ id, name: shown }).slice(0, -1)
    for (const stage of ended) {
      await db
        .updateTable('stage')
        .set({ state: sql<string>`replace(state, ${as(name)}, ${as(formerMember)})` })
        .where('id', '=', stage.id)
        .where(sql<boolean>`state like ${`%"id":"${id}"%`}`)
        .execute()
      await setImmediate()
    }
  }
}

async function leaveAll(rows: Transaction<Schema>, userId: UserId): Promise<readonly WorkspaceId[]> {
  const held = await rows.selectFrom('member').select('workspace_id').where('user_id', '=', userId).execute()
  for (const { workspace_id: id } of held) {
    await rows.deleteFrom('member').where('workspace_id', '=', id).where('user_id', '=', userId).execute()
    await keepDeparture(rows, id, userId)
    const stay = await rows.selectFrom('member').select('roles').where('workspace_id', '=', id).execute()
    if (stay.length === 0) await closeForGood(rows, id)
    else if (!stay.some(({ roles }) => may(readRoles(roles), 'members.manage')))
      throw await needsAdmin(rows, id)
  }
  return held.map(({ workspace_id }) => workspace_id)
}

/** How many others are in a workspace, or manage its people. */
function others(eb: ExpressionBuilder<Schema, 'member' | 'workspace'>, userId: UserId, managing = false) {
  const found = eb
    .selectFrom('member as other')
    .select((of) => of.fn.countAll<number>().as('count'))
    .whereRef('other.workspace_id', '=', 'workspace.id')
    .where('other.user_id', '!=', userId)
  return managing ? found.where(holdsOneOf('other.roles', rolesThatMay('members.manage'))) : found
}

/** Nobody is left, and nobody comes in by an old link while it is being emptied. */
async function closeForGood(rows: Transaction<Schema>, id: WorkspaceId): Promise<void> {
  await rows.deleteFrom('invitation').where('workspace_id', '=', id).execute()
  await rows.deleteFrom('domain_door').where('workspace_id', '=', id).execute()
  await rows
    .updateTable('workspace')
    .set({ left_at: new Date().toISOString() })
    .where('id', '=', id)
    .execute()
}

async function needsAdmin(rows: Transaction<Schema>, id: WorkspaceId) {
  const { name } = await rows
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return conflict(
    'last-admin',
    `You are the only admin of ${name}, and others work there. Make one of them an admin on its People page, then delete your account.`,
  )
}

/** Sessions, password, profile, photo and stars hang on the person's row and go with it. */
async function forget(rows: Transaction<Schema>, { id, email }: Person): Promise<void> {
  await rows
    .deleteFrom('invitation')
    .where((eb) => eb.or([eb('inviter_id', '=', id), eb('email', '=', email.toLowerCase())]))
    .execute()
  await rows.deleteFrom('verification').where('value', '=', id).execute()
  await rows.updateTable('deck').set({ owner_id: null }).where('owner_id', '=', id).execute()
  await rows.updateTable('pitch').set({ owner_id: null }).where('owner_id', '=', id).execute()
  await rows.updateTable('client_copy').set({ by_name: formerMember }).where('by_id', '=', id).execute()
  await rows.deleteFrom('user').where('id', '=', id).execute()
}
