import type { Kysely } from 'kysely'
import { newId, type UserId, type WorkspaceId } from '#shared/model/ids.ts'
import { may, type Role } from '#shared/policy.ts'
import type { Member, Workspace } from '#shared/protocol/api.ts'
import { conflict, notFound, type Refusal } from '../errors.ts'
import { keepDeparture } from './departures.ts'
import { holdsOneOf, readRoles, rolesThatMay, writeRoles } from './roles.ts'
import type { Schema } from '../database/schema.ts'

/** Whoever makes a workspace can do everything in it, and can later hand parts over. */
const makerRoles: readonly Role[] = ['admin', 'marketing', 'sales']

/** Workspaces and who is in them. Rights are the caller's business; that someone can manage the people is ours. */
export class Members {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async createWorkspace(name: string, makerId: string): Promise<Workspace> {
    const [id, now] = [newId(), new Date().toISOString()]
    await this.#db.insertInto('workspace').values({ id, name, created_at: now, left_at: null }).execute()
    await this.add(id, makerId, makerRoles)
    return { id, name, roles: makerRoles }
  }

  /** Rejects for someone who is a member already: they have `setRoles`. */
  async add(workspaceId: WorkspaceId, userId: UserId, roles: readonly Role[]): Promise<void> {
    const joined_at = new Date().toISOString()
    const member = { workspace_id: workspaceId, user_id: userId, roles: writeRoles(roles), joined_at }
    await this.#db.insertInto('member').values(member).execute()
  }

  async renameWorkspace(id: string, name: string): Promise<void> {
    await this.#db.updateTable('workspace').set({ name }).where('id', '=', id).execute()
  }

  /** By name. */
  async workspacesOf(userId: UserId): Promise<Workspace[]> {
    const rows = await this.#db
      .selectFrom('member')
      .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
      .select(['workspace.id', 'workspace.name', 'member.roles'])
      .where('member.user_id', '=', userId)
      .orderBy('workspace.name')
      .execute()
    return rows.map(({ roles, ...workspace }) => ({ ...workspace, roles: readRoles(roles) }))
  }

  /** None: not a member, or no such workspace. */
  async rolesIn(workspaceId: WorkspaceId, userId: UserId): Promise<readonly Role[]> {
    const row = await this.#db
      .selectFrom('member')
      .select('roles')
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
      .executeTakeFirst()
    return row ? readRoles(row.roles) : []
  }

  /** In the order they joined. */
  async list(workspaceId: WorkspaceId): Promise<Member[]> {
    const rows = await this.#db
      .selectFrom('member')
      .innerJoin('user', 'user.id', 'member.user_id')
      .select(['user.id', 'user.name', 'user.email', 'member.roles', 'member.joined_at'])
      .where('member.workspace_id', '=', workspaceId)
      .orderBy('member.joined_at')
      .execute()
    return rows.map(({ id, name, email, roles, joined_at }) => {
      return { userId: id, name, email, roles: readRoles(roles), joinedAt: joined_at }
    })
  }

  /** Refuses to leave the workspace without anyone who can manage its people. */
  async setRoles(workspaceId: WorkspaceId, userId: UserId, roles: readonly Role[]): Promise<void> {
    const change = this.#db
      .updateTable('member')
      .set({ roles: writeRoles(roles) })
      .where('workspace_id', '=', workspaceId)
      .where('user_id', '=', userId)
    const safe = may(roles, 'members.manage')
      ? change
      : change.where((eb) => eb.exists(this.#otherManagers(workspaceId, userId)))
    const { numUpdatedRows } = await safe.executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw await this.#whyUnchanged(workspaceId, userId)
  }

  /** Refuses to leave the workspace without anyone who can manage its people. */
  async remove(workspaceId: WorkspaceId, userId: UserId): Promise<void> {
    const isOut = await this.#db.transaction().execute(async (rows) => {
      const { numDeletedRows } = await rows
        .deleteFrom('member')
        .where('workspace_id', '=', workspaceId)
        .where('user_id', '=', userId)
        .where((eb) => eb.exists(this.#otherManagers(workspaceId, userId)))
        .executeTakeFirstOrThrow()
      if (numDeletedRows === 0n) return false
      await keepDeparture(rows, workspaceId, userId)
      return true
    })
    if (!isOut) throw await this.#whyUnchanged(workspaceId, userId)
  }

  /** Part of the changing statement itself, so that two admins cannot remove each other at the same moment. */
  #otherManagers(workspaceId: WorkspaceId, userId: UserId) {
    return this.#db
      .selectFrom('member as other')
      .select('other.user_id')
      .where('other.workspace_id', '=', workspaceId)
      .where('other.user_id', '!=', userId)
      .where(holdsOneOf('other.roles', rolesThatMay('members.manage')))
  }

  async #whyUnchanged(workspaceId: WorkspaceId, userId: UserId): Promise<Refusal> {
    const held = await this.rolesIn(workspaceId, userId)
    if (held.length === 0) return notFound('member')
    return conflict(
      'last-admin',
      'This is the only admin. Make someone else an admin first, then try again; or delete the workspace, at the foot of this page.',
    )
  }
}
