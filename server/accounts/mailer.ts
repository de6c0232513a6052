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

/** Mails to one address in an hour: enough for anyone who waits for one, too few to bury somebody in. */
const mailsToOne = { most: 10, within: 3_600_000 } as const

function sparing(mailer: Mailer, log: Log): Mailer {
  const sent = new Tally(mailsToOne)
  return {
    delivers: mailer.delivers,
    send: async (mail) => {
      const address = mail.to.toLowerCase()
      if (sent.tooMany(address))
        return log.warn({ subject: mail.subject }, 'an address has had its mails of this hour: not sent')
      sent.add(address)
      await mailer.send(mail)
    },
  }
}

const logMailer = (log: Log): Mailer => ({
  delivers: false,
  send: (mail) => {
    log.warn({ mail }, 'SMTP_URL is not set, so this mail was not sent')
    return Promise.resolve()
  },
})

/** A mail that cannot be sent is logged without its text and does not fail the request that caused it. */
function smtpMailer({ smtpUrl, from }: MailConfig, log: Log): Mailer {
  const transport = createTransport(smtpUrl)
  return {
    delivers: true,
    send: async ({ unsubscribe, ...mail }) => {
      const headers = unsubscribe === undefined ? {} : oneClick(unsubscribe)
      try {
        await transport.sendMail({ from, ...mail, headers })
      } catch (error) {
        log.error({ err: error, subject: mail.subject }, 'a mail could not be sent')
      }
    },
  }
}

/** RFC 8058. */
const oneClick = (address: string): Readonly<Record<string, string>> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
