import { sql, type Kysely } from 'kysely'
import type { WorkspaceId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import type { Schema } from '../database/schema.ts'
import type { InvitationRow } from '../database/tables/accounts.ts'
import { clearDeparture } from './departures.ts'
import type { Person } from './person.ts'
import { readRoles, writeRoles } from './roles.ts'

/** `inviterId`: whose roles have changed with it, if any. */
export interface Accepted {
  readonly workspaceId: WorkspaceId
  readonly inviterId: string | null
}

/**
 * All of it happens or nothing does: the invitation is used up, the person is in, and the inviter has handed over.
 * `null`: it was not open any more.
 */
export function acceptInvitation(
  db: Kysely<Schema>,
  row: InvitationRow,
  person: Person,
  now: Date,
): Promise<Accepted | null> {
  return db.transaction().execute(async (rows) => {
    if (!(await useUp(rows, row.id, now))) return null
    await join(rows, row, person, now)
    const gaveUp = row.hands_over === 1 && (await handOver(rows, row))
    return { workspaceId: row.workspace_id, inviterId: gaveUp ? row.inviter_id : null }
  })
}

/** `false`: it is not open any more. Whoever comes second waits here for the first, and finds it used. */
async function useUp(db: Kysely<Schema>, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ accepted_at: now.toISOString() })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Adds to the roles they hold at this moment, so that those an admin has just taken do not come back. */
async function join(db: Kysely<Schema>, row: InvitationRow, person: Person, now: Date): Promise<void> {
  const { workspace_id, roles } = row
  await db
    .insertInto('member')
    .values({ workspace_id, user_id: person.id, roles, joined_at: now.toISOString() })
    .onConflict((clash) =>
      clash
        .columns(['workspace_id', 'user_id'])
        .doUpdateSet({ roles: sql`member.roles || ',' || excluded.roles` }),
    )
    .execute()
  await clearDeparture(db, workspace_id, person)
}

/** `false`: nothing was given up, as the inviter would have been left without a half of their own. */
async function handOver(
  db: Kysely<Schema>,
  { workspace_id, inviter_id, roles }: InvitationRow,
): Promise<boolean> {
  const inviter = await db
    .selectFrom('member')
    .select('roles')
    .where('workspace_id', '=', workspace_id)
    .where('user_id', '=', inviter_id)
    .executeTakeFirst()
  if (!inviter) return false
  const given = readRoles(roles)
  const kept = readRoles(inviter.roles).filter((role) => !given.includes(role))
  if (!may(kept, 'stage.start')) return false
  const { numUpdatedRows } = await db
    .updateTable('member')
    .set({ roles: writeRoles(kept) })
    .where('workspace_id', '=', workspace_id)
    .where('user_id', '=', inviter_id)
    // Whoever changed them meanwhile meant what they said.
    .where('roles', '=', inviter.roles)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
