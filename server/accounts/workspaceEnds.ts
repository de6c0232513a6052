import type { Kysely, Transaction } from 'kysely'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import { conflict, notAllowed, notFound } from '../errors.ts'
import type { Schema } from '../database/schema.ts'
import { readRoles } from './roles.ts'

/** Somebody who was in a workspace that is gone. */
export interface FormerColleague {
  readonly userId: UserId
  readonly email: string
  /** They have opened a link that was sent there. */
  readonly isConfirmed: boolean
}

interface Deps {
  readonly db: Kysely<Schema>
  /** They are in it no longer: open pages, sockets and showings have to hear it, and what lies in it goes. Returns at once. */
  readonly onEnded: (id: WorkspaceId, former: readonly UserId[]) => void
}

/** Deletes workspaces that people are in, for all of them at once. */
export class WorkspaceEnds {
  readonly #deps: Deps

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * For good: nobody is in it or comes in from this moment, and what lies in it goes in the seconds after. `name`: what
   * it is called, as whoever deletes it wrote it down. Rejects with a 404 `Refusal` where somebody was quicker, 403 for
   * who may not, any more, 409 for another name.
   */
  async end(id: WorkspaceId, by: UserId, name: string): Promise<readonly FormerColleague[]> {
    const former = await this.#deps.db.transaction().execute(async (rows) => {
      const people = await peopleOf(rows, id)
      const mine = people.find(({ userId }) => userId === by)
      if (!mine) throw notFound('workspace')
      if (!may(readRoles(mine.roles), 'workspace.delete')) throw notAllowed()
      const { name: called } = await rows
        .selectFrom('workspace')
        .select('name')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (called.trim() !== name.trim()) throw conflict('other-name', otherName(called))
      await rows.deleteFrom('member').where('workspace_id', '=', id).execute()
      await closeForGood(rows, id)
      return people
    })
    this.#deps.onEnded(
      id,
      former.map(({ userId }) => userId),
    )
    return former.map(({ userId, email, emailVerified }) => {
      return { userId, email, isConfirmed: emailVerified === 1 }
    })
  }
}

/** Nobody is left, and nobody comes in by an old link while it is being emptied. */
export async function closeForGood(rows: Transaction<Schema>, id: WorkspaceId): Promise<void> {
  await rows.deleteFrom('invitation').where('workspace_id', '=', id).execute()
  await rows.deleteFrom('domain_door').where('workspace_id', '=', id).execute()
  await rows
    .updateTable('workspace')
    .set({ left_at: new Date().toISOString() })
    .where('id', '=', id)
    .execute()
}

const peopleOf = (rows: Transaction<Schema>, id: WorkspaceId) =>
  rows
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['user.id as userId', 'user.email', 'user.emailVerified', 'member.roles'])
    .where('member.workspace_id', '=', id)
    .execute()

const otherName = (called: string): string =>
  `The workspace is called “${called}”. Type its name as it stands there, then try again.`
