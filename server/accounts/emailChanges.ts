import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { UserId } from '#shared/model/ids.ts'
import type { OwnEmail } from '#shared/protocol/api.ts'
import { conflict, Refusal } from '../errors.ts'
import type { Schema } from '../database/schema.ts'
import type { Mail, Mailer } from './mailer.ts'
import type { Person } from './person.ts'

/** Hours that a link holds. */
const validFor = 24

/** For so many hours a confirmed address says that its mailbox is still its person's. */
const freshFor = 24

/** An address confirmed after this moment is taken for the person's still. */
export const freshSince = (now: Date): string => new Date(now.getTime() - freshFor * 3_600_000).toISOString()

interface Deps {
  readonly db: Kysely<Schema>
  readonly mailer: Mailer
  readonly publicUrl: string
  /** They are somebody else by now, by their address: what was sent to the one before holds no longer. */
  readonly dropLinks: (rows: Kysely<Schema>, userId: UserId) => Promise<void>
  readonly now?: () => Date
}

/** Addresses that count once the link that was sent there is opened. One change at a time: the latest. */
export class EmailChanges {
  readonly #deps: Deps
  readonly #now: () => Date

  constructor(deps: Deps) {
    this.#deps = deps
    this.#now = deps.now ?? (() => new Date())
  }

  async of(userId: UserId): Promise<OwnEmail> {
    const { db } = this.#deps
    const { email, emailVerified, emailConfirmedAt } = await db
      .selectFrom('user')
      .select(['email', 'emailVerified', 'emailConfirmedAt'])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow()
    const row = await this.#open()
      .select(['email', 'expires_at'])
      .where('user_id', '=', userId)
      .executeTakeFirst()
    const pending = row ? { email: row.email, expiresAt: row.expires_at } : null
    const isConfirmed = emailVerified === 1
    const isFresh = isConfirmed && emailConfirmedAt !== null && emailConfirmedAt > freshSince(this.#now())
    return { email, isConfirmed, isFresh, pending }
  }

  /**
   * Sends the link, and word of it to the address that counts now. Their own address is confirmed that way, too, also
   * again. Whoever asks does not learn who has an account: an address that is taken gets word instead of a link.
   */
  async ask(person: Person, address: string): Promise<void> {
    const { db, mailer, publicUrl } = this.#deps
    const email = address.toLowerCase()
    const isOwn = email === person.email
    if (isOwn && (await this.of(person.id)).isFresh)
      throw conflict('own-address', 'This is your address already. Enter another one.')
    const token = randomBytes(24).toString('base64url')
    const expires_at = new Date(this.#now().getTime() + validFor * 3_600_000).toISOString()
    const change = { email, token_hash: hashOf(token), expires_at }
    await db
      .insertInto('email_change')
      .values({ user_id: person.id, ...change })
      .onConflict((clash) => clash.column('user_id').doUpdateSet(change))
      .execute()
    const isTaken = !isOwn && (await this.#isTaken(email))
    await mailer.send(isTaken ? takenMail(email) : linkMail(email, `${publicUrl}/confirm-email/${token}`))
    if (!isOwn) await mailer.send(askedMail(person, email))
  }

  async cancel(userId: UserId): Promise<void> {
    await this.#deps.db.deleteFrom('email_change').where('user_id', '=', userId).execute()
  }

  /**
   * The address counts from now on. Throws a `Refusal` for a link that is none, has run out or was replaced by a newer
   * one, is somebody else's, or when somebody has the address by now: of two who want it the first has it.
   */
  async confirm(person: Person, token: string): Promise<void> {
    const row = await this.#open().selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst()
    if (!row) throw linkExpired()
    if (row.user_id !== person.id) throw otherAccount()
    const { email } = row
    const isTaken = await this.#deps.db.transaction().execute(async (rows) => {
      const { numDeletedRows } = await rows
        .deleteFrom('email_change')
        .where('token_hash', '=', row.token_hash)
        .executeTakeFirstOrThrow()
      if (numDeletedRows === 0n) throw linkExpired()
      const other = await rows
        .selectFrom('user')
        .select('id')
        .where('email', '=', email)
        .where('id', '!=', person.id)
        .executeTakeFirst()
      if (other) return true
      const emailConfirmedAt = this.#now().toISOString()
      await rows
        .updateTable('user')
        .set({ email, emailVerified: 1, emailConfirmedAt })
        .where('id', '=', person.id)
        .execute()
      await this.#deps.dropLinks(rows, person.id)
      return false
    })
    if (isTaken) throw taken()
    if (email !== person.email) await this.#deps.mailer.send(changedMail(person, email))
  }

  async #isTaken(email: string): Promise<boolean> {
    const { db } = this.#deps
    return !!(await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst())
  }

  #open() {
    return this.#deps.db.selectFrom('email_change').where('expires_at', '>', this.#now().toISOString())
  }
}

/** Whoever reads the database cannot open links with it. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const linkExpired = (): Refusal =>
  new Refusal(
    404,
    'link-expired',
    'This link has been used, has run out, or a newer one took its place. Ask for a new one on your Account page.',
  )

const otherAccount = (): Refusal =>
  new Refusal(
    403,
    'other-account',
    'This link is for another account. Sign out, sign in with that one, and open it again.',
  )

const taken = (): Refusal =>
  new Refusal(409, 'address-taken', 'There is an account with this address. Use another one.', 'email')

// None of these says the name that somebody chose: it may reach an address whose owner they are not.

const linkMail = (to: string, link: string): Mail => ({
  to,
  subject: 'Confirm your e-mail address for Duodeck',
  text: [
    `Hello,`,
    `Someone, probably you, wants to use this address for their Duodeck account. Open this link within a day, signed in as yourself, to confirm it:`,
    link,
    `If it was not you, ignore this mail: nothing changes.`,
  ].join('\n\n'),
})

const takenMail = (to: string): Mail => ({
  to,
  subject: 'You have a Duodeck account with this address',
  text: [
    `Hello,`,
    `Someone wants to use this address for another Duodeck account. It belongs to yours, so nothing changes.`,
    `If it was you: sign in with this address, or choose another one for the other account. If it was not you, ignore this mail.`,
  ].join('\n\n'),
})

const askedMail = ({ email: to }: Person, wanted: string): Mail => ({
  kind: 'notice',
  to,
  subject: 'Your Duodeck e-mail address is about to change',
  text: [
    `Hello,`,
    `Someone who knows your password, probably you, asked to change the address of your account to ${wanted}. It changes once the link that was sent there is opened.`,
    `If it was not you: sign in, choose a new password on your Account page (that cancels the change, and signs everybody else out), and tell an admin.`,
  ].join('\n\n'),
})

const changedMail = ({ email: to }: Person, now: string): Mail => ({
  kind: 'notice',
  to,
  subject: 'Your Duodeck e-mail address has changed',
  text: [
    `Hello,`,
    `From now on you sign in to Duodeck as ${now}, and mail goes there.`,
    `If it was not you, tell an admin of your workspace or whoever runs this server at once.`,
  ].join('\n\n'),
})
