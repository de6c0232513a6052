import { readdirSync } from 'node:fs'
import { cp, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkAddress } from '#shared/model/link.ts'
import type { Me } from '#shared/protocol/api.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { PresenterScreen } from '../support/stage.ts'
import { signIn, storedAnswers } from '../support/storedAnswers.ts'

interface Stored extends Readonly<Record<string, unknown>> {
  readonly people: { readonly accounts: readonly Me[] }
  readonly showings: readonly { readonly reports: readonly StageReport[] }[]
}

const fixtures = join(import.meta.dirname, '../fixtures')
const folders = readdirSync(fixtures, { withFileTypes: true })
const parts = [
  'people',
  'decks',
  'designs',
  'suggestions',
  'pitches',
  'plans',
  'showings',
  'exports',
  'pictures',
]

describe.each(folders.filter((each) => each.isDirectory()).map(({ name }) => name))(
  'stored in %s',
  (name) => {
    let server: TestServer
    let then: Stored
    let now: Readonly<Record<string, unknown>>
    beforeAll(async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'duodeck-stored-'))
      await cp(join(fixtures, name), dataDir, { recursive: true })
      then = JSON.parse(await readFile(join(fixtures, name, 'expected.json'), 'utf8')) as Stored
      server = await startTestServer({ config: { dataDir } })
      const emails = then.people.accounts.map(({ user }) => user.email)
      now = await storedAnswers(server, emails)
    }, 120_000)
    afterAll(() => server.discard())

    test.each(parts)('%s are told as they were then', (part) => {
      expect(then).toHaveProperty(part)
      const told = linksAsNow(asToldNow(then[part], now[part]))
      expect(linksAsNow(asFarAsThen(now[part], then[part]))).toEqual(told)
    })

    test('a showing that nobody ended goes on where it was left', async () => {
      const { stage } = then.showings
        .flatMap(({ reports }) => reports)
        .find(({ summary }) => summary.endedAt === null)!
      const driver = then.people.accounts.find(({ user }) => user.id === stage.driver)!
      const screen = await PresenterScreen.open(await signIn(server.url, driver.user.email), stage.id)
      expect(screen.stage).toMatchObject({ current: stage.current, blank: stage.blank })
      expect(await screen.say({ kind: 'next', from: stage.current })).toBe('accepted')
      await screen.leave()
    })
  },
)

/** Links as decks hold them now: those of a frozen deck stand there as they were written. */
const linksAsNow = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' ? (linkAddress(each) ?? each) : each,
  )

/** What a text and its look are made of: here a build may not say more than was said then. */
const whole = new Set(['paragraphs', 'style'])

const emptied = new Set(['slot: null', 'reason: ""'])

/** Words on a slide: a client's copy began with the team's name of it, where it shows no title. */
const onSlide = 'words'

/** Slides that changed since a rehearsal: all of them do, once, when the form of an audience's slide changes. */
const sinceRehearsal = 'changed'

/** Without what was emptied for an audience then, and is not even named to it now. */
function asToldNow(then: unknown, now: unknown): unknown {
  if (Array.isArray(then) && Array.isArray(now)) return then.map((each, at) => asToldNow(each, now[at]))
  if (!isRecord(then) || !isRecord(now)) return then
  const told = Object.entries(then).filter(
    ([key, value]) =>
      key !== sinceRehearsal && (key in now || !emptied.has(`${key}: ${JSON.stringify(value)}`)),
  )
  return Object.fromEntries(
    told.map(([key, value]) => [
      key,
      asToldNow(key === onSlide ? unnamed(value, now[key]) : value, now[key]),
    ]),
  )
}

/** Without the one line that there was more then. */
const unnamed = (then: unknown, now: unknown): unknown =>
  Array.isArray(then) && Array.isArray(now) && then.length === now.length + 1 ? then.slice(1) : then

/** Leaves out of objects what nobody answered then. Lists stay as they are: nothing may join them. */
function asFarAsThen(now: unknown, then: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(then)) return now.map((each, at) => asFarAsThen(each, then[at]))
  if (!isRecord(now) || !isRecord(then)) return now
  const kept = Object.keys(asToldNow(then, now) as object).map((key) => [
    key,
    whole.has(key) ? now[key] : asFarAsThen(now[key], then[key]),
  ])
  return Object.fromEntries(kept)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
