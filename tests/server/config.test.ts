import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '#server/config.ts'

test('nothing has to be set', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '0.0.0.0',
    publicUrl: null,
    dataDir: resolve('data'),
    secret: null,
    mail: null,
    signUp: 'open',
    workspaceQuota: 5_000_000_000,
    trustedProxies: 0,
    logLevel: 'info',
    browser: null,
  })
})

test('an empty value counts as not set', () => {
  expect(readConfig({ PORT: '', SECRET: '', SMTP_URL: '' }).port).toBe(3000)
})

test('everything can be set', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://decks.example.com/',
    DATA_DIR: '/var/lib/duodeck',
    SECRET: 's'.repeat(32),
    SMTP_URL: 'smtps://user:pass@mail.example.com',
    MAIL_FROM: 'Duodeck <decks@example.com>',
    SIGN_UP: 'invited',
    WORKSPACE_QUOTA_MB: '250',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
    CHROME_PATH: process.execPath,
  })
  expect(config).toEqual({
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'https://decks.example.com',
    dataDir: '/var/lib/duodeck',
    secret: 's'.repeat(32),
    mail: { smtpUrl: 'smtps://user:pass@mail.example.com', from: 'Duodeck <decks@example.com>' },
    signUp: 'invited',
    workspaceQuota: 250_000_000,
    trustedProxies: 1,
    logLevel: 'warn',
    browser: process.execPath,
  })
})

const refused: readonly [string, string, RegExp][] = [
  ['CHROME_PATH', '/nothing/here', /^CHROME_PATH must be a program that can be run$/],
  ['PORT', 'abc', /^PORT must be a whole number from 0 to 65535$/],
  ['PORT', '70000', /^PORT must be a whole number from 0 to 65535$/],
  ['PORT', '-1', /^PORT must be/],
  ['PUBLIC_URL', 'decks.example.com', /^PUBLIC_URL must be an address such as/],
  ['PUBLIC_URL', 'ftp://decks.example.com', /^PUBLIC_URL must be an address/],
  ['PUBLIC_URL', 'https://example.com/decks', /^PUBLIC_URL must be an address without a path$/],
  ['SECRET', ' '.repeat(40), /^SECRET must have at least 32 characters$/],
  ['SECRET', 'short', /^SECRET must have at least 32 characters$/],
  ['SMTP_URL', 'mail.example.com', /^SMTP_URL must be an address such as/],
  ['SMTP_URL', 'smtp://mail.example.com', /^PUBLIC_URL must say the address people use when SMTP_URL is set/],
  ['SIGN_UP', 'never', /^SIGN_UP must be one of open, invited, closed$/],
  ['WORKSPACE_QUOTA_MB', '0', /^WORKSPACE_QUOTA_MB must be a whole number from 1 to 1000000$/],
  ['TRUST_PROXY', 'yes', /^TRUST_PROXY must be a whole number from 0 to 10$/],
  ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of/],
  ['DATABASE_URL', 'postgres://db', /^DATABASE_URL is set, but .* not supported in this release: unset it$/],
  ['REDIS_URL', 'redis://cache', /^REDIS_URL is set, but .* not supported in this release: unset it$/],
]

test.each(refused)('%s=%s is refused in one readable line', (name, value, line) => {
  const attempt = () => readConfig({ [name]: value })
  expect(attempt).toThrow(ConfigError)
  expect(attempt).toThrow(line)
})

test('mails say whom they come from', () => {
  const env = { PUBLIC_URL: 'https://decks.example.com', SMTP_URL: 'smtp://mail.example.com' }
  expect(() => readConfig(env)).toThrow(/^MAIL_FROM must say who mails come from/)
})

test.each([
  [undefined, undefined, 'open'],
  ['http://localhost:3000', undefined, 'open'],
  ['http://127.0.0.1:3000', undefined, 'open'],
  ['https://decks.example.com', undefined, 'invited'],
  ['http://127.0.0.1.example.com', undefined, 'invited'],
  ['https://decks.example.com', 'open', 'open'],
  [undefined, 'closed', 'closed'],
])('at %s, with SIGN_UP %s, new accounts are %s', (PUBLIC_URL, SIGN_UP, signUp) => {
  expect(readConfig({ PUBLIC_URL, SIGN_UP }).signUp).toBe(signUp)
})

test('a refusal does not repeat a secret', () => {
  expect(() => readConfig({ SECRET: 'hunter2' })).toThrow(expect.not.stringContaining('hunter2'))
})
