import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { UserId } from '#shared/model/ids.ts'
import type { InboxEntry } from '#shared/protocol/inbox.ts'
import type { Mail, Mailer } from '../accounts/mailer.ts'
import { systemClock, type Clock } from '../clock.ts'
import type { Schema } from '../database/schema.ts'
import type { DigestRow } from '../database/tables/inbox.ts'
import type { Log } from '../log.ts'
import type { Inbox } from './inbox.ts'

/**
 * Milliseconds: between two looks at who is due, between two mails to one person, and that an entry has waited before it
 * is mailed, since whoever is there reads it on the page.
 */
const times = { look: 10 * 60_000, between: 24 * 3_600_000, waited: 3_600_000 } as const

/** People who are asked for at once. */
const atOnce = 100

/** Entries that are written out in one mail; of more it says how many there are. */
const mostWritten = 30

interface DigestDeps {
  readonly db: Kysely<Schema>
  readonly inbox: Pick<Inbox, 'unreadSince'>
  readonly mailer: Mailer
  readonly publicUrl: string
  readonly log: Log
  readonly clock?: Clock
  readonly now?: () => number
}

/**
 * What is unread, by mail, once a day at the most, to whoever asked for it. Whoever sends a mail first notes that it is
 * sent, by one statement that only one process can be the first to run; a mail that is lost after that is not sent again,
 * and what it said waits in the inbox.
 */
export class Digest {
  readonly #deps: DigestDeps
  readonly #now: () => number
  #endWait = (): void => {}
  #looking: Promise<void> = Promise.resolve()
  #isStopped = false

  constructor(deps: DigestDeps) {
    this.#deps = deps
    this.#now = deps.now ?? Date.now
  }

  /** Looks now and every ten minutes. Without a mail server there is nothing to do. */
  start(): void {
    if (!this.#deps.mailer.delivers) return
    this.#looking = this.sendDue().catch((error: unknown) => {
      this.#deps.log.error({ err: error }, 'mails of what is unread could not be sent')
    })
    void this.#looking.then(() => {
      const clock = this.#deps.clock ?? systemClock
      if (!this.#isStopped) this.#endWait = clock.after(times.look, () => this.start())
    })
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#endWait()
    await this.#looking
  }

  async isOn(userId: UserId): Promise<boolean> {
    const row = await this.#deps.db
      .selectFrom('digest')
      .select('is_on')
      .where('user_id', '=', userId)
      .executeTakeFirst()
    return row?.is_on === 1
  }

  /** The first mail has what came in the day before, also where it was off for longer. */
  async choose(userId: UserId, on: boolean): Promise<void> {
    const token = randomBytes(16).toString('base64url')
    const is_on = on ? 1 : 0
    const since = new Date(this.#now() - times.between).toISOString()
    await this.#deps.db
      .insertInto('digest')
      .values({ user_id: userId, is_on, token, sent_at: since })
      .onConflict((clash) => clash.column('user_id').doUpdateSet({ is_on }))
      .execute()
    if (!on) return
    await this.#deps.db
      .updateTable('digest')
      .set({ sent_at: since })
      .where('user_id', '=', userId)
      .where('sent_at', '<', since)
      .execute()
  }

  /** By the secret of a mail. `false`: it is nobody's. */
  async switchOff(token: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#deps.db
      .updateTable('digest')
      .set({ is_on: 0 })
      .where('token', '=', token)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  /** Mails whoever is due, one after the other. Whose mail cannot be made is logged, and is due again at the next look. */
  async sendDue(): Promise<void> {
    for (let last: UserId | null = null; ;) {
      const due = await this.#dueAfter(last)
      for (const row of due) {
        if (this.#isStopped) return
        await this.#send(row).catch((error: unknown) => {
          this.#deps.log.error(
            { err: error, userId: row.user_id },
            'a mail of what is unread could not be made',
          )
        })
      }
      if (due.length < atOnce) return
      last = due.at(-1)!.user_id
    }
  }

  #dueAfter(last: UserId | null): Promise<readonly DigestRow[]> {
    return this.#deps.db
      .selectFrom('digest')
      .selectAll()
      .where('is_on', '=', 1)
      .where('sent_at', '<=', this.#at(-times.between))
      .where('user_id', '>', last ?? '')
      .orderBy('user_id')
      .limit(atOnce)
      .execute()
  }

  async #send(row: DigestRow): Promise<void> {
    const entries = await this.#deps.inbox.unreadSince(row.user_id, row.sent_at)
    if (entries.every(({ at }) => at > this.#at(-times.waited))) return
    const email = await this.#claim(row)
    if (email === null) return
    await this.#deps.mailer.send(digestMail(email, entries, row.token, this.#deps.publicUrl))
  }

  /** The address of this moment. `null`: another process has sent it, it was switched off, or they are gone just now. */
  async #claim({ user_id, sent_at }: DigestRow): Promise<string | null> {
    const claimed = await this.#deps.db
      .updateTable('digest')
      .set({ sent_at: this.#at() })
      .where('user_id', '=', user_id)
      .where('is_on', '=', 1)
      .where('sent_at', '=', sent_at)
      .returning((of) =>
        of.selectFrom('user').select('email').whereRef('user.id', '=', 'digest.user_id').as('email'),
      )
      .executeTakeFirst()
    return claimed?.email ?? null
  }

  #at(offset = 0): string {
    return new Date(this.#now() + offset).toISOString()
  }
}

/** Sentences that the inbox says, without anybody's own lines; and two ways to have no more of them. */
function digestMail(to: string, entries: readonly InboxEntry[], token: string, publicUrl: string): Mail {
  const written = entries.slice(0, mostWritten)
  const rest = entries.length - written.length
  return {
    to,
    subject:
      entries.length === 1 ? oneLine(entries[0]!.words) : `${entries.length} things wait for you in Duodeck`,
    text: [
      ...written.map(
        ({ words, said }) => `- ${words}.${said === '' ? '' : `\n  ${said.replace(/\n/g, '\n  ')}`}`,
      ),
      ...(rest > 0 ? [`And ${rest} more.`] : []),
      '',
      `Open your inbox: ${publicUrl}/`,
      '',
      `You get this at most once a day, because you asked for it on your account page. To get no more of it, open ${publicUrl}/unsubscribe/${token}`,
    ].join('\n'),
    unsubscribe: `${publicUrl}/api/digest/${token}/off`,
  }
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ')
