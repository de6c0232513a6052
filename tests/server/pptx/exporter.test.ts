import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { Exporter, type ExporterDeps, type ExportOptions } from '#server/pptx/exporter.ts'
import { Refusal } from '#server/errors.ts'
import type { Turn } from '#server/lanes.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import { childProcesses } from '../../support/childProcesses.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { composedDeck, composedSlide, imageBlock, textBlock } from '../../support/pptxDecks.ts'
import { exported, origin, pictureFiles } from '../../support/pptxExport.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { showcaseDeck } from '../../support/pptxShowcase.ts'

const folder = mkdtempSync(join(tmpdir(), 'duodeck-exporting-'))
const open: Exporter[] = []
const exporter = (deps: Partial<ExporterDeps> = {}): Exporter => {
  const made = new Exporter({ folder, assetPaths: () => Promise.resolve(new Map()), ...deps })
  open.push(made)
  return made
}
/** For tests that need none of their own, each of which begins a process. */
const asked: string[] = []
let pictures: ReadonlyMap<string, string> = new Map()
const shared = new Exporter({
  folder,
  assetPaths: (_workspace, hashes) => {
    asked.push(...hashes)
    return Promise.resolve(pictures)
  },
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
})
afterAll(() => shared.close())

/** A place for a file, which is there already. */
function place(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'duodeck-export-')), 'file')
  writeFileSync(path, '')
  return path
}

const client: ExportOptions = { copy: 'client', origin, workspaceId: 'w' }
const presenter: ExportOptions = { ...client, copy: 'presenter' }

async function made(one: Exporter, deck: ComposedDeck, options = client, turn?: Turn): Promise<Uint8Array> {
  const path = place()
  await one.exportInto(path, deck, options, turn)
  return readFileSync(path)
}

const longDeck = (slides: number): ComposedDeck =>
  composedDeck(
    Array.from({ length: slides }, (_, at) =>
      composedSlide(Array.from({ length: 12 }, (_, nth) => textBlock(`Slide ${at}, block ${nth}`))),
    ),
  )

const refusal = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => {
      throw new Error('Expected a refusal')
    },
    (error: unknown) => {
      if (error instanceof Refusal) return error
      throw error
    },
  )

test('a process makes the same file as this one would', async () => {
  const { png } = await pictureFiles('png')
  const paths = new Map(['a', 'b'].map((letter) => [letter.repeat(64), png]))
  pictures = paths
  const bytes = await made(shared, showcaseDeck(), presenter)
  expect(Buffer.compare(bytes, await exported(showcaseDeck(), 'presenter', paths))).toBe(0)
})

describe('a file on this disk', () => {
  test('that was removed meanwhile does not come back', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'duodeck-export-')), 'file')
    await expect(shared.exportInto(path, longDeck(1), client)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(existsSync(path)).toBe(false)
  })

  test.runIf(existsSync('/dev/full'))('that does not fit is told as the system tells it', async () => {
    const into = shared.exportInto('/dev/full', longDeck(1), client)
    await expect(into).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})

test('what would become of the slides is what is reported of the file, without one', async () => {
  const { png } = await pictureFiles('png')
  pictures = new Map([['a'.repeat(64), png]])
  for (const copy of ['client', 'presenter'] as const) {
    const reports: FileReport[] = []
    const options = { copy, origin, workspaceId: 'w' }
    const news = { report: (report: FileReport) => void reports.push(report) }
    await made(shared, showcaseDeck(), { ...options, news })
    expect([await shared.report(showcaseDeck(), options)]).toEqual(reports)
  }
})

const makers = () => childProcesses('exportProcess')

test.runIf(process.platform === 'linux')(
  'its process stands behind people who write, is kept for the next file, and ends with the exporter',
  async () => {
    const one = exporter()
    const others = makers().map(({ pid }) => pid)
    const own = () => makers().filter(({ pid }) => !others.includes(pid))
    await made(one, longDeck(1))
    const [maker, ...more] = own()
    expect([maker!.nice, more]).toEqual([Math.max(10, getPriority()), []])
    await made(one, longDeck(2))
    expect(own()).toEqual([maker])
    await one.close()
    expect(own()).toEqual([])
  },
)

test('only the pictures of shown slides are looked for', async () => {
  asked.length = 0
  const deck = composedDeck([
    composedSlide([imageBlock()], { hidden: 'design' }),
    composedSlide([textBlock('Hi')]),
  ])
  await made(shared, deck)
  expect(asked).toEqual([])
})

test('several exports at once all come out whole', async () => {
  const files = await Promise.all([1, 2, 3, 4].map((n) => made(shared, longDeck(n))))
  expect(files.map((file) => packageFaults(openPptx(file)))).toEqual([[], [], [], []])
})

test('when too many wait, the next is told to come back, and the others finish', async () => {
  const small = exporter({ limits: { running: 1, waiting: 1 } })
  const [first, second] = [made(small, longDeck(1)), made(small, longDeck(1))]
  expect(await refusal(made(small, longDeck(1)))).toMatchObject({
    status: 503,
    code: 'busy',
  })
  await Promise.all([first, second])
  await made(small, longDeck(1))
})

test('an export that takes too long is stopped, and the next one works', async () => {
  const deps = { limits: { running: 1, timeout: 1 } }
  expect(await refusal(made(exporter(deps), longDeck(300)))).toMatchObject({
    code: 'export-too-slow',
  })
  const bytes = await made(shared, longDeck(1))
  expect(packageFaults(openPptx(bytes))).toEqual([])
})

test.runIf(process.platform === 'linux')(
  'one whose process dies says so, and the next one works',
  async () => {
    const news = { report: () => makers().forEach(({ pid }) => void process.kill(pid, 'SIGKILL')) }
    expect(await refusal(made(shared, longDeck(300), { ...client, news }))).toMatchObject({
      code: 'export-failed',
      message: expect.stringContaining('stopped in the middle, so there is none. Try again') as string,
    })
    const bytes = await made(shared, longDeck(1))
    expect(packageFaults(openPptx(bytes))).toEqual([])
  },
)

test('an abandoned export ends, and the lane is free for others at once', async () => {
  const one = exporter({ limits: { running: 1 } })
  const left = new AbortController()
  const abandoned = made(one, longDeck(400), client, { who: 'a', signal: left.signal })
  const waiting = made(one, longDeck(1), client, { who: 'b' })
  expect([one.ahead('a'), one.ahead('b')]).toEqual([null, 0])
  left.abort()
  expect(await refusal(abandoned)).toMatchObject({ code: 'gone' })
  expect(packageFaults(openPptx(await waiting))).toEqual([])
})

test('this thread stays free while a large deck is exported', async () => {
  await made(shared, longDeck(1))
  const before = performance.eventLoopUtilization()
  await made(shared, longDeck(400))
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})

test('closing lets what is at work finish', async () => {
  const one = exporter()
  const exporting = made(one, longDeck(50))
  await one.close()
  expect(packageFaults(openPptx(await exporting))).toEqual([])
  expect(await refusal(made(one, longDeck(1)))).toMatchObject({
    code: 'busy',
  })
})
