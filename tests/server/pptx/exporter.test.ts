import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { Exporter, type ExporterDeps } from '#server/pptx/exporter.ts'
import { Refusal } from '#server/errors.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { composedDeck, composedSlide, imageBlock, textBlock } from '../../support/pptxDecks.ts'
import { exported, origin, pictureFiles } from '../../support/pptxExport.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { showcaseDeck } from '../../support/pptxShowcase.ts'

const open: Exporter[] = []
const exporter = (deps: Partial<ExporterDeps> = {}): Exporter => {
  const made = new Exporter({ assetPaths: () => Promise.resolve(new Map()), ...deps })
  open.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
})

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

test('a worker makes the same file as this thread would', async () => {
  const { png } = await pictureFiles('png')
  const paths = new Map(['a', 'b'].map((letter) => [letter.repeat(64), png]))
  const bytes = await exporter({ assetPaths: () => Promise.resolve(paths) }).export(showcaseDeck(), {
    copy: 'presenter',
    origin,
    workspaceId: 'w',
  })
  expect(Buffer.compare(bytes, await exported(showcaseDeck(), 'presenter', paths))).toBe(0)
})

describe('a file on this disk', () => {
  const options = { copy: 'presenter', origin, workspaceId: 'w' } as const

  test('is written by the thread, where there is one', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'duodeck-export-')), 'file')
    writeFileSync(path, '')
    await exporter().exportInto(path, longDeck(2), options)
    expect(Buffer.compare(readFileSync(path), await exported(longDeck(2)))).toBe(0)
  })

  test('that was removed meanwhile does not come back', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'duodeck-export-')), 'file')
    await expect(exporter().exportInto(path, longDeck(1), options)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(existsSync(path)).toBe(false)
  })

  test.runIf(existsSync('/dev/full'))('that does not fit is told as the system tells it', async () => {
    const into = exporter().exportInto('/dev/full', longDeck(1), options)
    await expect(into).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})

test('what would become of the slides is what is reported of the file, without one', async () => {
  const { png } = await pictureFiles('png')
  const deps = { assetPaths: () => Promise.resolve(new Map([['a'.repeat(64), png]])) }
  for (const copy of ['client', 'presenter'] as const) {
    const reports: FileReport[] = []
    const options = { copy, origin, workspaceId: 'w' }
    const news = { report: (report: FileReport) => void reports.push(report) }
    await exporter(deps).export(showcaseDeck(), { ...options, news })
    expect([await exporter(deps).report(showcaseDeck(), options)]).toEqual(reports)
  }
})

/** How far each thread of this process stands behind others that want its processor, as Linux has it. */
const niceness = (): ReadonlyMap<string, number> =>
  new Map(
    readdirSync('/proc/self/task').map((thread) => {
      const said = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
      return [thread, Number(said.slice(said.lastIndexOf(')') + 2).split(' ')[16])]
    }),
  )

test.runIf(process.platform === 'linux')(
  'its thread stands behind the one through which people write',
  async () => {
    const before = niceness()
    await exporter().export(longDeck(1), { copy: 'presenter', origin, workspaceId: 'w' })
    const made = [...niceness()].filter(([thread]) => !before.has(thread))
    expect(made.map(([, nice]) => nice)).toContain(10)
    expect(niceness().get(`${process.pid}`)).toBe(0)
  },
)

test('only the pictures of shown slides are looked for', async () => {
  const asked: string[] = []
  const assetPaths = (_workspace: string, hashes: readonly string[]) => {
    asked.push(...hashes)
    return Promise.resolve(new Map<string, string>())
  }
  const deck = composedDeck([
    composedSlide([imageBlock()], { hidden: 'design' }),
    composedSlide([textBlock('Hi')]),
  ])
  await exporter({ assetPaths }).export(deck, { copy: 'client', origin, workspaceId: 'w' })
  expect(asked).toEqual([])
})

test('several exports at once all come out whole', async () => {
  const one = exporter()
  const files = await Promise.all(
    [1, 2, 3, 4].map((n) => one.export(longDeck(n), { copy: 'client', origin, workspaceId: 'w' })),
  )
  expect(files.map((file) => packageFaults(openPptx(file)))).toEqual([[], [], [], []])
})

test('when too many wait, the next is told to come back, and the others finish', async () => {
  const small = exporter({ limits: { running: 1, waiting: 1 } })
  const [first, second] = [
    small.export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' }),
    small.export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' }),
  ]
  expect(
    await refusal(small.export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' })),
  ).toMatchObject({
    status: 503,
    code: 'busy',
  })
  await Promise.all([first, second])
  await small.export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' })
})

test('an export that takes too long is stopped, and the next one works', async () => {
  const deps = { limits: { running: 1, timeout: 1 } }
  expect(
    await refusal(exporter(deps).export(longDeck(300), { copy: 'client', origin, workspaceId: 'w' })),
  ).toMatchObject({
    code: 'export-too-slow',
  })
  const bytes = await exporter().export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' })
  expect(packageFaults(openPptx(bytes))).toEqual([])
})

test('one whose thread dies says so, and the next one works', async () => {
  const thread = new Promise<Worker>((resolve) => process.once('worker', resolve))
  const one = exporter()
  const news = { report: () => void thread.then((worker) => worker.terminate()) }
  const dying = one.export(longDeck(300), { copy: 'client', origin, workspaceId: 'w', news })
  expect(await refusal(dying)).toMatchObject({
    code: 'export-failed',
    message: expect.stringContaining('stopped in the middle, so there is none. Try again') as string,
  })
  const bytes = await one.export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' })
  expect(packageFaults(openPptx(bytes))).toEqual([])
})

test('an abandoned export ends, and the lane is free for others at once', async () => {
  const one = exporter({ limits: { running: 1 } })
  const left = new AbortController()
  const abandoned = one.export(
    longDeck(400),
    { copy: 'client', origin, workspaceId: 'w' },
    { who: 'a', signal: left.signal },
  )
  const waiting = one.export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' }, { who: 'b' })
  expect([one.ahead('a'), one.ahead('b')]).toEqual([null, 0])
  left.abort()
  expect(await refusal(abandoned)).toMatchObject({ code: 'gone' })
  expect(packageFaults(openPptx(await waiting))).toEqual([])
})

test('this thread stays free while a large deck is exported', async () => {
  const one = exporter()
  await one.export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' })
  const before = performance.eventLoopUtilization()
  await one.export(longDeck(400), { copy: 'client', origin, workspaceId: 'w' })
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})

test('closing lets what is at work finish', async () => {
  const one = exporter()
  const exporting = one.export(longDeck(50), { copy: 'client', origin, workspaceId: 'w' })
  await one.close()
  expect(packageFaults(openPptx(await exporting))).toEqual([])
  expect(await refusal(one.export(longDeck(1), { copy: 'client', origin, workspaceId: 'w' }))).toMatchObject({
    code: 'busy',
  })
})
