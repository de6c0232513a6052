import { readdirSync } from 'node:fs'
import { cp, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkAddress } from '#shared/model/link.ts'
import { standardVariables } from '#shared/model/variables.ts'
import type { Me } from '#shared/protocol/api.ts'
import type { StageReport } from '#shared/protocol/stage.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { PresenterScreen } from '../support/stage.ts'
import { signIn, storedAnswers } from '../support/storedAnswers.ts'

interface Stored extends Readonly<Record<string, unknown>> {
  readonly people: { readonly accounts: readonly Me[] }
  readonly designs: readonly StoredDesign[]
  readonly showings: readonly { readonly reports: readonly StageReport[] }[]
}

interface StoredDesign {
  readonly slides: readonly {
    readonly blocks: readonly {
      readonly slot: { readonly required: boolean } | null
      readonly body?: { readonly text: { readonly words: string } }
    }[]
  }[]
}

interface StoredSlide {
  readonly words: readonly string[]
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
      const names = namesIn(then.people)
      const [was, is] = [inLines(then[part], names), inLines(now[part], names)]
      const told = linksAsNow(asToldNow(was, is, promptsOf(then.designs)))
      expect(linksAsNow(asFarAsThen(is, was))).toEqual(told)
    })

    test('a showing that nobody ended goes on where it was left', async () => {
      const { stage } = then.showings
        .flatMap(({ reports }) => reports)
        .find(({ summary }) => summary.endedAt === null)!
      const driver = then.people.accounts.find(({ user }) => user.id === stage.driver)!
      const screen = await PresenterScreen.open(await signIn(server.url, driver.user.email), stage.id)
      expect(screen.stage).toMatchObject({ current: stage.current, blank: stage.blank })
      expect(await screen.say({ kind: 'next', from: { slideId: stage.current } })).toBe('accepted')
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
function asToldNow(then: unknown, now: unknown, prompts: readonly RegExp[] = []): unknown {
  if (Array.isArray(then) && Array.isArray(now))
    return then.map((each, at) => asToldNow(each, now[at], prompts))
  if (!isRecord(then) || !isRecord(now)) return then
  const told = Object.entries(then).filter(
    ([key, value]) =>
      key !== sinceRehearsal && (key in now || !emptied.has(`${key}: ${JSON.stringify(value)}`)),
  )
  return Object.fromEntries(
    told.map(([key, value]) => [
      key,
      key === 'heads'
        ? headsAsNow(value)
        : asToldNow(key === onSlide ? unnamed(value, now[key], prompts) : value, now[key], prompts),
    ]),
  )
}

/** Ends of lines: there was one form and one size of them, and whether there was one at all was all that was said. */
const headsAsNow = (then: unknown): unknown =>
  Object.fromEntries(
    Object.entries(then as Readonly<Record<string, unknown>>).map(([end, is]) => [
      end,
      is === true ? { form: 'triangle', size: 'medium' } : is === false ? null : is,
    ]),
  )

/** Without what a client is not told any more, and without the one line that there was more then. */
function unnamed(then: unknown, now: unknown, prompts: readonly RegExp[]): unknown {
  if (!Array.isArray(then) || !Array.isArray(now)) return then
  const left = [...(now as readonly unknown[])]
  const told = then.filter((line: unknown) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at >= 0 || !prompts.some((prompt) => prompt.test(String(line)))
  })
  return told.length === now.length + 1 ? told.slice(1) : told
}

/** The lines that stood in a slot that sales has to fill, whatever was known: they go to no client any more. */
const promptsOf = (designs: readonly StoredDesign[]): readonly RegExp[] =>
  designs
    .flatMap(({ slides }) => slides.flatMap(({ blocks }) => blocks))
    .filter(({ slot }) => slot?.required)
    .flatMap(({ body }) => body?.text.words.split('\n') ?? [])
    .filter((line) => line.replace(fact, '').trim() !== '')
    .map((line) => new RegExp(`^${line.split(fact).map(tight).map(literally).join('.*')}$`))

const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const fact = /\{\{[\w.]+\}\}/g

/**
 * Files line by line, without what the server may have filled in since, or had not then: names of facts, of people
 * and of workspaces, days, and the blanks beside them.
 */
const inLines = (value: unknown, names: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    isCopy(each) ? { ...each, slides: each.slides.map((slide) => slideInLines(slide, names)) } : each,
  )

const slideInLines = ({ words, ...rest }: StoredSlide, names: readonly string[]) => ({
  ...rest,
  words: words
    .flatMap((paragraph) => paragraph.split('\n'))
    .map((line) => tight(names.reduce((left, name) => left.replaceAll(name, ''), bare(line))))
    .filter(Boolean),
})

const bare = (line: string): string => line.replace(fact, '').replace(day, '')

const day = /\d{1,2} [A-Z][a-z]+ \d{4}/g

const namesIn = ({ accounts }: Stored['people']): readonly string[] =>
  accounts.flatMap(({ user, workspaces }) => [user.name, ...workspaces.map(({ name }) => name)])

const tight = (line: string): string =>
  line
    .replace(/ +/g, ' ')
    .replace(/ ([,.;:!?)])/g, '$1')
    .trim()

/** Leaves out of objects what nobody answered then. Lists stay as they are: nothing may join them. */
function asFarAsThen(now: unknown, then: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(then)) return now.map((each, at) => asFarAsThen(each, then[at]))
  if (!isRecord(now) || !isRecord(then)) return now
  const kept = Object.keys(asToldNow(then, now) as object).map((key) => [
    key,
    key === 'facts'
      ? stated(now[key], then[key])
      : whole.has(key)
        ? now[key]
        : asFarAsThen(now[key], then[key]),
  ])
  return Object.fromEntries(kept)
}

/** Facts without those that the server has filled in since. */
function stated(now: unknown, then: unknown): unknown {
  const known = new Set(standardVariables.map(({ name }) => name as string))
  const was = new Set(asFacts(then).map(([name]) => name))
  return asFacts(now).filter(([name]) => was.has(name) || !known.has(name))
}

const asFacts = (value: unknown) => value as readonly (readonly [name: string, value: string])[]

const isCopy = (value: unknown): value is { readonly slides: readonly StoredSlide[] } =>
  isRecord(value) && 'copy' in value

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
