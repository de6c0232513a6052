import type { ExpressionBuilder, Kysely, Transaction } from 'kysely'
import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { may } from '#shared/policy.ts'
import type { AccountEnd, LeftWorkspace } from '#shared/protocol/api.ts'
import { systemClock, type Clock } from '../clock.ts'
import { conflict } from '../errors.ts'
import type { Schema } from '../database/schema.ts'
import type { Log } from '../log.ts'
import { keepDeparture } from './departures.ts'
import { holdsOneOf, readRoles, rolesThatMay } from './roles.ts'
import type { Person } from './person.ts'
import { closeForGood } from './workspaceEnds.ts'

/** What stands in the place of a name in what outlives its person. */
export const formerMember = 'Former member'

interface Deps {
  readonly db: Kysely<Schema>
  /** Files that were theirs alone: those that were made for them, and those that they brought. */
  readonly eraseFiles: (userId: UserId) => Promise<void>
  /** Their name goes from reports of showings that have ended, whatever it was then. */
  readonly renamePresenter: (userId: UserId, signal: AbortSignal) => Promise<void>
  /** The facts of a pitch that they led, and those who wait at its door, name them no longer. */
  readonly tellPitch: (pitchId: PitchId) => Promise<void>
  /** Everything of a workspace that nobody is in any more. Rejects once `signal` says so, having done a part. */
  readonly eraseWorkspace: (workspaceId: WorkspaceId, signal: AbortSignal) => Promise<void>
  /** What was deleted is to be gone from the journal, too. */
  readonly emptyJournal: (signal: AbortSignal) => Promise<void>
  /** Who sees their face. */
  readonly colleaguesOf: (userId: UserId) => Promise<readonly UserId[]>
  /** Nobody is signed in as them any more, and their face is gone: open pages and sockets have to hear it. */
  readonly onEnded: (userId: UserId, colleagues: readonly UserId[]) => void
  readonly log: Log
  readonly clock?: Clock
}

/** Milliseconds after which it is tried again to remove what could not be. */
export const againAfter = 300_000

/** Ends accounts: what was a person's alone goes, what they made with others stays with the workspace. */
export class AccountEnds {
  readonly #deps: Deps
  readonly #stopping = new AbortController()
  #clearing: Promise<void> = Promise.resolve()
  #endWait = (): void => undefined

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Goes on with what an earlier stop left, and every five minutes with what failed. Returns at once. */
  start(): void {
    this.#clearing = this.#clearing
      .then(() => this.#clear())
      .catch((error: unknown) => {
        if (!this.#stopping.signal.aborted)
          this.#deps.log.error({ err: error }, 'not all that goes with an account could be removed')
        return false
      })
      .then((isDone) => {
        this.#endWait()
        if (isDone || this.#stopping.signal.aborted) return
        this.#endWait = (this.#deps.clock ?? systemClock).after(againAfter, () => this.start())
      })
  }

  /** What is under way is done, the rest waits until the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#clearing
    this.#endWait()
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
    const { db, colleaguesOf, onEnded } = this.#deps
    const colleagues = await colleaguesOf(person.id)
    await db.transaction().execute(async (rows) => {
      await leaveAll(rows, person.id)
      await forget(rows, person)
    })
    onEnded(person.id, colleagues)
    this.start()
  }

  /** An account is done with once everything is gone, from the journal too. Whether nothing of any is left. */
  async #clear(): Promise<boolean> {
    const { db, emptyJournal } = this.#deps
    const { signal } = this.#stopping
    const ended = await db.selectFrom('ended_account').select('user_id').execute()
    const cleared: UserId[] = []
    // Before workspaces are emptied: what is written into one must not come after its documents are gone.
    for (const { user_id } of ended) if (await this.#clearPerson(user_id)) cleared.push(user_id)
    const { erased, failed } = await this.#eraseLeft()
    if (signal.aborted) return false
    if (erased > 0 || cleared.length > 0) await emptyJournal(signal)
    for (const id of cleared) await db.deleteFrom('ended_account').where('user_id', '=', id).execute()
    return failed === 0 && cleared.length === ended.length
  }

  /** Whether nothing of it is left to do. */
  async #clearPerson(userId: UserId): Promise<boolean> {
    const { db, eraseFiles, renamePresenter, tellPitch } = this.#deps
    const led = await db
      .selectFrom('pitch_lead')
      .select('pitch_id')
      .distinct()
      .where('user_id', '=', userId)
      .execute()
    let isCleared = await this.#attempt(() => eraseFiles(userId))
    isCleared = (await this.#attempt((signal) => renamePresenter(userId, signal))) && isCleared
    for (const { pitch_id } of led) isCleared = (await this.#attempt(() => tellPitch(pitch_id))) && isCleared
    return isCleared
  }

  /** Workspaces that nobody is in any more, and nobody can come into: how many are gone by it, and how many are not. */
  async #eraseLeft(): Promise<{ readonly erased: number; readonly failed: number }> {
    const { db, eraseWorkspace } = this.#deps
    const left = await db.selectFrom('workspace').select('id').where('left_at', 'is not', null).execute()
    let erased = 0
    for (const { id } of left) if (await this.#attempt((signal) => eraseWorkspace(id, signal))) erased += 1
    return { erased, failed: left.length - erased }
  }

  /** One that fails holds up none of the others. `false`: it failed, or there is no time for it any more. */
  async #attempt(work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const { signal } = this.#stopping
    if (signal.aborted) return false
    try {
      await work(signal)
      return !signal.aborted
    } catch (error) {
      if (!signal.aborted)
        this.#deps.log.error({ err: error }, 'something that goes with an account could not be removed')
      return false
    }
  }
}

async function leaveAll(rows: Transaction<Schema>, userId: UserId): Promise<void> {
  const held = await rows.selectFrom('member').select('workspace_id').where('user_id', '=', userId).execute()
  for (const { workspace_id: id } of held) {
    await rows.deleteFrom('member').where('workspace_id', '=', id).where('user_id', '=', userId).execute()
    await keepDeparture(rows, id, userId)
    const stay = await rows.selectFrom('member').select('roles').where('workspace_id', '=', id).execute()
    if (stay.length === 0) await closeForGood(rows, id)
    else if (!stay.some(({ roles }) => may(readRoles(roles), 'members.manage')))
      throw await needsAdmin(rows, id)
  }
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

async function needsAdmin(rows: Transaction<Schema>, id: WorkspaceId) {
  const { name } = await rows
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return conflict(
    'last-admin',
    `You are the only admin of ${name}, and others work there. Make one of them an admin on its People page, or delete it there, then delete your account.`,
  )
}

/** Sessions, password, profile, photo and stars hang on the person's row and go with it. */
async function forget(rows: Transaction<Schema>, { id, email: signedInAs }: Person): Promise<void> {
  await rows.deleteFrom('invitation').where('inviter_id', '=', id).execute()
  const email = signedInAs.toLowerCase()
  const user = await rows.selectFrom('user').select('emailVerified').where('id', '=', id).executeTakeFirst()
  const theirs = rows.deleteFrom('invitation').where('email', '=', email)
  // Anybody can write an address down: what still waits for it is somebody else's until it is confirmed.
  await (user?.emailVerified === 1 ? theirs : theirs.where('accepted_at', 'is not', null)).execute()
  await rows.deleteFrom('verification').where('value', '=', id).execute()
  await rows.updateTable('deck').set({ owner_id: null }).where('owner_id', '=', id).execute()
  await rows.updateTable('pitch').set({ owner_id: null }).where('owner_id', '=', id).execute()
  await rows.updateTable('client_copy').set({ by_name: formerMember }).where('by_id', '=', id).execute()
  // What they said to meet somebody is gone with them, and its entry would name them by their id.
  await rows.deleteFrom('notification').where('by_id', '=', id).where('kind', '=', 'hello').execute()
  await rows.deleteFrom('user').where('id', '=', id).execute()
  await rows
    .insertInto('ended_account')
    .values({ user_id: id, ended_at: new Date().toISOString() })
    .onConflict((clash) => clash.column('user_id').doNothing())
    .execute()
}
