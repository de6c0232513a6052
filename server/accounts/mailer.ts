import { createTransport } from 'nodemailer'
import type { MailConfig } from '../config.ts'
import type { Log } from '../log.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  /** Whether mail reaches people. If not, it is in the server's log for the operator to pass on. */
  readonly delivers: boolean
  send(mail: Mail): Promise<void>
}

/** Without a mail server, mails go to the log: an operator can still hand out a reset link. */
export const createMailer = (config: MailConfig | null, log: Log): Mailer =>
  config === null ? logMailer(log) : smtpMailer(config, log)

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
    send: async (mail) => {
      try {
        await transport.sendMail({ from, ...mail })
      } catch (error) {
        log.error({ err: error, subject: mail.subject }, 'a mail could not be sent')
      }
    },
  }
}
