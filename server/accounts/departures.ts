import { createHash } from 'node:crypto'
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import type { Schema } from '../database/schema.ts'
import { mailboxOf } from './mailer.ts'
import type { Person } from './person.ts'

/** The account need not exist: what stands for the mailbox counts. */
type Account = Pick<Person, 'id' | 'email'>

/** Keeps that somebody left a workspace or was removed from it. Part of the transaction in which they go. */
export async function keepDeparture(
  rows: Kysely<Schema>,
  workspaceId: WorkspaceId,
  userId: UserId,
): Promise<void> {
  const { email } = await rows
    .selectFrom('user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const address_hash = hashOf(workspaceId, email)
  await rows
    .insertInto('departure')
    .values({ workspace_id: workspaceId, user_id: userId, address_hash })
    .onConflict((clash) => clash.columns(['workspace_id', 'user_id']).doUpdateSet({ address_hash }))
    .execute()
}

/** An admin asked them in again. */
export async function clearDeparture(
  rows: Kysely<Schema>,
  workspaceId: WorkspaceId,
  person: Person,
): Promise<void> {
  await rows
    .deleteFrom('departure')
    .where('workspace_id', '=', workspaceId)
    .where((eb) => isOf(eb, workspaceId, person))
    .execute()
}

/** Whether they left or were removed: with this account, or with another one for the same mailbox. */
export const departureOf = (db: Kysely<Schema>, workspaceId: WorkspaceId, person: Account) =>
  db
    .selectFrom('departure')
    .select('departure.user_id')
    .where('departure.workspace_id', '=', workspaceId)
    .where((eb) => isOf(eb, workspaceId, person))

function isOf(eb: ExpressionBuilder<Schema, 'departure'>, workspaceId: WorkspaceId, { id, email }: Account) {
  return eb.or([
    eb('departure.user_id', '=', id),
    eb('departure.address_hash', '=', hashOf(workspaceId, email)),
  ])
}

/**
 * Outlives the account, so it names nobody by itself, nor the same person in two workspaces.
 */
function hashOf(workspaceId: WorkspaceId, email: string): string {
  return createHash('sha256')
    .update(`${workspaceId}\n${mailboxOf(email)}`)
    .digest('hex')
}
