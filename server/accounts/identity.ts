import type { UserId } from '#shared/model/ids.ts'
import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { Kysely } from 'kysely'
import type { IncomingHttpHeaders } from 'node:http'
import type { Log } from '../log.ts'
import type { Mail, Mailer } from './mailer.ts'
import { passwordLength, passwords } from './passwords.ts'
import type { Person } from './person.ts'
import { sessionClaim } from './sessionClaim.ts'
import type { SignUpLink, SignUps } from './signUps.ts'
import type { Schema } from '../database/schema.ts'

/** Names the caller's address to better-auth. Set by us from Express, which knows the trusted proxies. */
export const callerAddressHeader = 'x-duodeck-caller'

export interface IdentityOptions {
  readonly db: Kysely<Schema>
  readonly secret: string
  readonly publicUrl: string
  readonly mailer: Mailer
  readonly signUps: SignUps
  readonly log: Log
  /** Tries a minute for one address to sign up, and as many to change or reset a password. */
  readonly triesPerMinute: number
  /** Some sessions of this person ended: whoever relies on one must ask again. */
  readonly onSessionsEnded: (userId: UserId) => void
  /** They call themselves otherwise. */
  readonly onRenamed: (userId: UserId) => void
}

/** Says who someone is. What they may do is the policy's business. */
export interface Identity {
  /** Answers the paths under `/api/auth`. */
  handle(request: Request): Promise<Response>
  /** The session that a request claims, without a look whether it still holds; `null`: none that we gave out. */
  claim(headers: IncomingHttpHeaders): string | null
  /** The person whose session cookie is in `headers`. Does not prolong the session. */
  maybePerson(headers: IncomingHttpHeaders): Promise<Person | null>
  /** The same, and a session in use lives on: `cookies` are to be set on the answer. */
  visit(headers: IncomingHttpHeaders): Promise<{ person: Person | null; cookies: readonly string[] }>
  /** Whether it is the password of the person whose cookie is in `headers`. */
  isPassword(headers: IncomingHttpHeaders, password: string): Promise<boolean>
  /** Ends a session of the person whose cookie is in `headers`, by its token; of nobody else's. */
  endSession(headers: IncomingHttpHeaders, token: string): Promise<void>
}

export function createIdentity(options: IdentityOptions): Identity {
  const auth = createAuth(options)
  const name = `${options.publicUrl.startsWith('https:') ? '__Secure-' : ''}${cookiePrefix}.session_token`
  return {
    handle: (request) => auth.handler(request),
    claim: (headers) => sessionClaim(headers, { name, secret: options.secret }),
    maybePerson: async (headers) => {
      const query = { disableRefresh: true }
      const session = await auth.api.getSession({ headers: fromNodeHeaders(headers), query })
      return session ? personOf(session.user) : null
    },
    visit: async (headers) => {
      const found = await auth.api.getSession({ headers: fromNodeHeaders(headers), returnHeaders: true })
      const person = found.response ? personOf(found.response.user) : null
      return { person, cookies: found.headers.getSetCookie() }
    },
    isPassword: async (headers, password) => {
      try {
        await auth.api.verifyPassword({ headers: fromNodeHeaders(headers), body: { password } })
        return true
      } catch (error) {
        if (isAPIError(error)) return false
        throw error
      }
    },
    endSession: async (headers, token) => {
      await auth.api.revokeSession({ headers: fromNodeHeaders(headers), body: { token } })
    },
  }
}

const cookiePrefix = 'duodeck'

/** Seconds after which a session in use is prolonged, and so how exactly people are told when it was used last. */
const prolongAfter = 3_600

const personOf = ({ id, name, email }: Person): Person => ({ id, name, email })

function createAuth({
  db,
  secret,
  publicUrl,
  mailer,
  signUps,
  log,
  triesPerMinute,
  onSessionsEnded,
  onRenamed,
}: IdentityOptions) {
  return betterAuth({
    appName: 'Duodeck',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    // No transactions: an open one would take our document log's commits on the same connection with it.
    database: { db, type: 'sqlite', transaction: false },
    telemetry: { enabled: false },
    // Its own 500 has no words; what is not a refusal of its own is answered like everything else that fails.
    onAPIError: { throw: true },
    logger: { log: (level, message, ...details) => log[level]({ details: details.map(String) }, message) },
    emailAndPassword: {
      enabled: true,
      ...passwordLength,
      password: passwords,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => dropLinks(db, user.id),
      sendResetPassword: ({ user, token }) =>
        mailer.send(resetMail(user, `${publicUrl}/reset-password/${token}`)),
    },
    hooks: { before: beforeAnswers(signUps), after: changedPasswordEndsLinks(db) },
    databaseHooks: {
      // Here and not at one path: whatever makes an account comes by.
      user: {
        create: {
          before: async ({ email }, context) => {
            await demandSignUp(signUps, email, context?.body)
          },
          after: async ({ id, email }, context) => {
            const link = linkOf(context?.body)
            const mailedAt = link && signUps.mailedAt(email, link)
            if (!mailedAt) return
            const emailConfirmedAt = mailedAt.toISOString()
            await db
              .updateTable('user')
              .set({ emailVerified: 1, emailConfirmedAt })
              .where('id', '=', id)
              .execute()
          },
        },
        update: {
          after: ({ id }) => {
            onRenamed(id)
            return Promise.resolve()
          },
        },
      },
      session: {
        delete: {
          after: ({ userId }) => {
            onSessionsEnded(userId)
            return Promise.resolve()
          },
        },
      },
    },
    session: { updateAge: prolongAfter },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: {
        // Counted by http/auth.ts, where only wrong tries are.
        '/sign-in/email': false,
        '/sign-up/email': { window: 60, max: triesPerMinute },
        '/change-password': { window: 60, max: triesPerMinute },
        '/request-password-reset': { window: 60, max: triesPerMinute },
        '/reset-password': { window: 60, max: triesPerMinute },
        '/get-session': false,
      },
    },
    advanced: {
      cookiePrefix,
      ipAddress: { ipAddressHeaders: [callerAddressHeader] },
      // http/sameOrigin.ts has checked, for these paths as for all others, with the address the browser used.
      disableCSRFCheck: true,
    },
  })
}

const beforeAnswers = (signUps: SignUps) =>
  createAuthMiddleware(async ({ path, body }) => {
    const given = body as Record<string, unknown> | undefined
    // Whoever changes a password may do so because somebody else knows the old one.
    if (path === '/change-password') return { context: { body: { ...given, revokeOtherSessions: true } } }
    // Before it is looked up whether there is such an account: nobody learns that who may not make one.
    if (path === '/sign-up/email') await demandSignUp(signUps, String(given?.['email']), given)
    return undefined
  })

/** Throws in words where this address may have no account. */
async function demandSignUp(signUps: SignUps, email: string, body: unknown): Promise<void> {
  const message = await signUps.whyNot(email, linkOf(body))
  if (message !== null) throw new APIError('FORBIDDEN', { message })
}

/** `body`: as somebody sent it, whose kinds were checked where it came in. */
function linkOf(body: unknown): SignUpLink | null {
  const { invitation, proof } = (body ?? {}) as { readonly invitation?: string; readonly proof?: string }
  return invitation === undefined ? null : { token: invitation, proof: proof ?? null }
}

/** What better-auth puts before the token of a reset link, where it keeps it. */
const resetLink = 'reset-password:'

/** Whoever has a new password or address may have it because an older link lies in the wrong hands. */
export async function dropLinks(db: Kysely<Schema>, userId: UserId): Promise<void> {
  await db
    .deleteFrom('verification')
    .where('value', '=', userId)
    .where('identifier', 'like', `${resetLink}%`)
    .execute()
  await db.deleteFrom('email_change').where('user_id', '=', userId).execute()
}

const changedPasswordEndsLinks = (db: Kysely<Schema>) =>
  createAuthMiddleware(async ({ path, context }) => {
    const { session } = context
    if (path === '/change-password' && session && !isAPIError(context.returned))
      await dropLinks(db, session.user.id)
  })

/** Without the name that somebody chose: it may be anybody who wrote this address down. */
const resetMail = ({ email }: Pick<Person, 'email'>, link: string): Mail => ({
  kind: 'reset',
  to: email,
  subject: 'Choose a new Duodeck password',
  text: [
    `Hello,`,
    `Someone, probably you, asked to reset your Duodeck password. Open this link within an hour to choose a new one:`,
    link,
    `If it was not you, ignore this mail: your password stays as it is.`,
  ].join('\n\n'),
})
