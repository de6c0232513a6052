import { z } from 'zod'
import { resolve } from 'node:path'
import { signUps, type SignUp } from '#shared/protocol/api.ts'
import { findBrowser } from './print/findBrowser.ts'

/** Everything the environment decides. Nothing has to be set to run on one machine. */
export interface Config {
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** The address people use, without a trailing slash. `null`: `http://localhost:<port>`. */
  readonly publicUrl: string | null
  readonly dataDir: string
  /** `null`: one is made and kept in `dataDir`. */
  readonly secret: string | null
  readonly mail: MailConfig | null
  readonly signUp: SignUp
  /** Bytes of pictures that one workspace may hold. */
  readonly workspaceQuota: number
  /** How many proxies in front of the server may say who the caller is (`X-Forwarded-For`). */
  readonly trustedProxies: number
  readonly logLevel: LogLevel
  /** The Chromium that makes PDFs and pictures of slides; `null`: there is none. */
  readonly browser: string | null
}

export interface MailConfig {
  readonly smtpUrl: string
  readonly from: string
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** The environment holds a value that the server cannot run with. `message` is one line for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const webUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://decks.example.com', abort: true })
  .refine((url) => new URL(url).pathname === '/', 'must be an address without a path')
  .transform((url) => new URL(url).origin)

const wholeNumber = (low: number, high: number) => {
  const error = `must be a whole number from ${low} to ${high}`
  return z.string().regex(/^\d+$/, error).transform(Number).pipe(z.number().min(low, error).max(high, error))
}

const notYet = (meaning: string) =>
  z.undefined({ error: `is set, but ${meaning} is not supported in this release: unset it` }).optional()

const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: webUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  // Blanks around it, or nothing but blanks, are no secret.
  SECRET: z
    .string()
    .refine((secret) => secret.trim().length >= 32, 'must have at least 32 characters')
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address such as smtp://user:password@mail.example.com:587',
    })
    .optional(),
  MAIL_FROM: z.string().optional(),
  SIGN_UP: z.enum(signUps, { error: `must be one of ${signUps.join(', ')}` }).optional(),
  WORKSPACE_QUOTA_MB: wholeNumber(1, 1_000_000).default(5_000),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  CHROME_PATH: z
    .string()
    .refine((path) => findBrowser({ CHROME_PATH: path }) !== null, 'must be a program that can be run')
    .optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  DATABASE_URL: notYet('storing in Postgres'),
  REDIS_URL: notYet('running several processes'),
})

/** Throws a `ConfigError` that names the first variable at fault. An empty value counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw configError(parsed.error)
  const { SMTP_URL, MAIL_FROM, ...rest } = parsed.data
  return {
    port: rest.PORT,
    host: rest.HOST,
    publicUrl: rest.PUBLIC_URL ?? null,
    dataDir: resolve(rest.DATA_DIR),
    secret: rest.SECRET ?? null,
    mail: mailConfig(SMTP_URL, MAIL_FROM, rest.PUBLIC_URL),
    signUp: rest.SIGN_UP ?? signUpAt(rest.PUBLIC_URL),
    workspaceQuota: rest.WORKSPACE_QUOTA_MB * 1_000_000,
    trustedProxies: rest.TRUST_PROXY,
    logLevel: rest.LOG_LEVEL,
    browser: findBrowser(given),
  }
}

/** Once people reach it under a name, accounts are for those who are invited; on a machine of one's own, for whoever tries. */
function signUpAt(publicUrl: string | undefined): SignUp {
  return publicUrl === undefined || isThisMachine(publicUrl) ? 'open' : 'invited'
}

const isThisMachine = (url: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)

function mailConfig(
  smtpUrl: string | undefined,
  from: string | undefined,
  publicUrl: string | undefined,
): MailConfig | null {
  if (smtpUrl === undefined) return null
  if (publicUrl === undefined)
    throw new ConfigError(
      'PUBLIC_URL must say the address people use when SMTP_URL is set, or links in mails lead nowhere',
    )
  if (from === undefined) throw new ConfigError('MAIL_FROM must say who mails come from when SMTP_URL is set')
  return { smtpUrl, from }
}

/** Never repeats the value: it may be a secret. */
function configError(error: z.ZodError): ConfigError {
  const [issue] = error.issues
  return new ConfigError(`${String(issue?.path[0])} ${issue?.message}`)
}
