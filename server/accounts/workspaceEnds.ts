import type { Kysely, Transaction } from 'kysely'
import { asTyped } from '#shared/model/folded.ts'
import type { UserId, WorkspaceId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import { conflict, notAllowed, notFound } from '../errors.ts'
import type { Schema } from '../database/schema.ts'
import type { Mail, Mailer } from './mailer.ts'
import type { Person } from './person.ts'
import { readRoles } from './roles.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly mailer: Mailer
  /** They are in it no longer: open pages, sockets and showings have to hear it, and what lies in it goes. Returns at once. */
  readonly onEnded: (id: WorkspaceId, former: readonly UserId[]) => void
}

/** What whoever was in a workspace is told of its end. */
interface Ended {
  readonly name: string
  readonly by: Person
  readonly former: Awaited<ReturnType<typeof peopleOf>>
}

/** Deletes workspaces that people are in, for all of them at once. */
export class WorkspaceEnds {
  readonly #deps: Deps
  #telling: Promise<void> = Promise.resolve()
  #isStopped = false

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** The mail that is under way is sent, and no other. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#telling
  }

  /**
   * For good: nobody is in it or comes in from this moment, and what lies in it goes in the seconds after. `name`: what
   * it is called, as whoever deletes it wrote it down. Rejects with a 404 `Refusal` where somebody was quicker, 403 for
   * who may not, any more, 409 for another name. The others get a mail later.
   */
  async end(id: WorkspaceId, by: Person, name: string): Promise<void> {
    const { db, onEnded } = this.#deps
    const ended = await db.transaction().execute(async (rows): Promise<Ended> => {
      // First: a second one waits here for this one, and whoever joins just now is among the people below or finds no way in.
      if (!(await closeForGood(rows, id))) throw notFound('workspace')
      const former = await peopleOf(rows, id)
      const mine = former.find(({ userId }) => userId === by.id)
      if (!mine) throw notFound('workspace')
      if (!may(readRoles(mine.roles), 'workspace.delete')) throw notAllowed()
      const called = await nameOf(rows, id)
      if (asTyped(called) !== asTyped(name)) throw conflict('other-name', otherName(called))
      await rows.deleteFrom('member').where('workspace_id', '=', id).execute()
      return { name: called, by, former }
    })
    onEnded(
      id,
      ended.former.map(({ userId }) => userId),
    )
    this.#telling = this.#telling.then(() => this.#tell(ended))
  }

  /** One after the other: a company is many mails. */
  async #tell(ended: Ended): Promise<void> {
    const { mailer } = this.#deps
    for (const one of ended.former) {
      if (this.#isStopped || !mailer.delivers) return
      if (one.userId !== ended.by.id) await mailer.send(goneMail(one, ended))
    }
  }
}

/**
 * Nobody comes in by an old link any more; whoever is in it is the caller's. `false`: it was left for good before, or is
 * gone.
 */
export async function closeForGood(rows: Transaction<Schema>, id: WorkspaceId): Promise<boolean> {
  const { numUpdatedRows } = await rows
    .updateTable('workspace')
    .set({ left_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow()
  await rows.deleteFrom('invitation').where('workspace_id', '=', id).execute()
  await rows.deleteFrom('domain_door').where('workspace_id', '=', id).execute()
  return numUpdatedRows === 1n
}

const peopleOf = (rows: Transaction<Schema>, id: WorkspaceId) =>
  rows
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['user.id as userId', 'user.email', 'user.emailVerified', 'member.roles'])
    .where('member.workspace_id', '=', id)
    .execute()

async function nameOf(rows: Transaction<Schema>, id: WorkspaceId): Promise<string> {
  const workspace = rows.selectFrom('workspace').select('name').where('id', '=', id)
  return (await workspace.executeTakeFirstOrThrow()).name
}

const otherName = (called: string): string =>
  `The workspace is called “${called}”. Type its name as it stands there, then try again.`

/** Names that people chose go to confirmed addresses alone. */
function goneMail({ email, emailVerified }: Ended['former'][number], { name, by }: Ended): Mail {
  const isConfirmed = emailVerified === 1
  const what = isConfirmed ? `the workspace ${name}` : 'a workspace that you were in'
  const who = isConfirmed ? by.name : 'One of its admins'
  return {
    to: email,
    kind: 'notice',
    subject: 'A Duodeck workspace was deleted',
    text: `${who} has deleted ${what}, for everybody in it. Its decks, pitches, files and links are gone for good. Your account stays.`,
  }
}
