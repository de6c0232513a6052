import { performance } from 'node:perf_hooks'
import { afterEach, expect, test } from 'vitest'
import { Exporter, type ExporterDeps } from '#server/pptx/exporter.ts'
import { Refusal } from '#server/errors.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { composedDeck, composedSlide, imageBlock, textBlock } from '../../support/pptxDecks.ts'
import { exported, origin, pictureFiles } from '../../support/pptxExport.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { showcaseDeck } from '../../support/pptxShowcase.ts'

const open: Exporter[] = []
const exporter = (deps: Partial<ExporterDeps> = {}): Exporter => {
  const made = new Exporter({ assetPath: () => '/nowhere', ...deps })
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
  const bytes = await exporter({ assetPath: () => png }).export(showcaseDeck(), { copy: 'presenter', origin })
  const paths = new Map(['a', 'b'].map((letter) => [letter.repeat(64), png]))
  expect(Buffer.compare(bytes, await exported(showcaseDeck(), 'presenter', paths))).toBe(0)
})

test('only the pictures of shown slides are looked for', async () => {
  const asked: string[] = []
  const assetPath = (hash: string) => {
    asked.push(hash)
    return '/nowhere'
  }
  const deck = composedDeck([
    composedSlide([imageBlock()], { hidden: 'design' }),
    composedSlide([textBlock('Hi')]),
  ])
  await exporter({ assetPath }).export(deck, { copy: 'client', origin })
  expect(asked).toEqual([])
})

test('several exports at once all come out whole', async () => {
  const one = exporter()
  const files = await Promise.all(
    [1, 2, 3, 4].map((n) => one.export(longDeck(n), { copy: 'client', origin })),
  )
  expect(files.map((file) => packageFaults(openPptx(file)))).toEqual([[], [], [], []])
})

test('when too many wait, the next is told to come back, and the others finish', async () => {
  const small = exporter({ limits: { running: 1, waiting: 1 } })
  const [first, second] = [
    small.export(longDeck(1), { copy: 'client', origin }),
    small.export(longDeck(1), { copy: 'client', origin }),
  ]
  expect(await refusal(small.export(longDeck(1), { copy: 'client', origin }))).toMatchObject({
    status: 503,
    code: 'busy',
  })
  await Promise.all([first, second])
  await small.export(longDeck(1), { copy: 'client', origin })
})

test('an export that takes too long is stopped, and the next one works', async () => {
  const deps = { limits: { running: 1, timeout: 1 } }
  expect(await refusal(exporter(deps).export(longDeck(300), { copy: 'client', origin }))).toMatchObject({
    code: 'export-too-slow',
  })
  const bytes = await exporter().export(longDeck(1), { copy: 'client', origin })
  expect(packageFaults(openPptx(bytes))).toEqual([])
})

test('this thread stays free while a large deck is exported', async () => {
  const one = exporter()
  await one.export(longDeck(1), { copy: 'client', origin })
  const before = performance.eventLoopUtilization()
  await one.export(longDeck(400), { copy: 'client', origin })
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})

test('closing lets what is at work finish', async () => {
  const one = exporter()
  const exporting = one.export(longDeck(50), { copy: 'client', origin })
  await one.close()
  expect(packageFaults(openPptx(await exporting))).toEqual([])
  expect(await refusal(one.export(longDeck(1), { copy: 'client', origin }))).toMatchObject({ code: 'busy' })
})
