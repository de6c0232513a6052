import { createTransport } from 'nodemailer'
import type { MailConfig } from '../config.ts'
import type { Log } from '../log.ts'
import { Tally } from '../tally.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** An address that takes a bare POST: mail programs offer it as their own way to have no more of these. */
  readonly unsubscribe?: string
  /**
   * `notice`: of a change to their account. `reset` and `door`: whoever knows the address can ask for it. Each has a
   * budget of its own.
   */
  readonly kind?: 'notice' | 'reset' | 'door'
}

export interface Mailer {
  /** Whether mail reaches people. If not, it is in the server's log for the operator to pass on. */
  readonly delivers: boolean
  /** Nobody is told when it cannot be sent, or when the address has had as many as it gets in an hour: the log is. */
  send(mail: Mail): Promise<void>
}

/** Without a mail server, mails go to the log: an operator can still hand out a reset link. */
export const createMailer = (config: MailConfig | null, log: Log): Mailer =>
  sparing(config === null ? logMailer(log) : smtpMailer(config, log), log)

/** Milliseconds. */
const hour = 3_600_000

/**
 * Mails to one mailbox in an hour: enough for anyone who waits for one, too few to bury somebody in. Notices are as many
 * as one person can cause, so that nothing else keeps them from being sent.
 */
const mailsToOne = { usual: 10, notice: 20, reset: 3, door: 3 } as const

/** Milliseconds that a mail server may take to say anything. */
const patience = 10_000

function sparing(mailer: Mailer, log: Log): Mailer {
  const budget = (most: number) => new Tally({ most, within: hour })
  const { usual, notice, reset, door } = mailsToOne
  const budgets = {
    usual: budget(usual),
    notice: budget(notice),
    reset: budget(reset),
    door: budget(door),
  }
  return {
    delivers: mailer.delivers,
    send: async (mail) => {
      const mailbox = mailboxOf(mail.to)
      const sent = budgets[mail.kind ?? 'usual']
      if (sent.tooMany(mailbox))
        return log.warn({ subject: mail.subject }, 'an address has had its mails of this hour: not sent')
      sent.add(mailbox)
      await mailer.send(mail)
    },
  }
}

/** Where mail to an address arrives: what follows a `+` is left out. */
export const mailboxOf = (address: string): string => address.toLowerCase().replace(/\+[^@]*(?=@)/, '')

const logMailer = (log: Log): Mailer => ({
  delivers: false,
  send: (mail) => {
    log.warn({ mail }, 'SMTP_URL is not set, so this mail was not sent')
    return Promise.resolve()
  },
})

/** A mail that cannot be sent is logged without its text and does not fail the request that caused it. */
function smtpMailer({ smtpUrl, from }: MailConfig, log: Log): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  })
  return {
    delivers: true,
    send: async ({ to, subject, text, unsubscribe }) => {
      const headers = unsubscribe === undefined ? {} : oneClick(unsubscribe)
      try {
        await transport.sendMail({ from, to, subject, text, headers })
      } catch (error) {
        log.error({ err: error, subject }, 'a mail could not be sent')
      }
    },
  }
}

/** RFC 8058. */
const oneClick = (address: string): Readonly<Record<string, string>> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
