import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Comparer, type ReturnedAndMade } from '#server/returns/comparer.ts'
import { eventually } from '../../support/eventually.ts'
import { composedDeck, composedSlide } from '../../support/pptxDecks.ts'
import { origin } from '../../support/pptxExport.ts'

test('a comparison that a stopping server ends is none that fails each time, and leaves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duodeck-comparing-'))
  const comparer = new Comparer(folder)
  const deck = composedDeck(Array.from({ length: 300 }, () => composedSlide([])))
  const asMade = { deck, copy: 'client', origin, assetPaths: new Map() } as const
  const files: ReturnedAndMade = { file: 'a', asMade, slides: [], pictures: {} }
  const comparing = comparer.compare(() => Promise.resolve(files), {}).catch((error: unknown) => error)
  await eventually(() => expect(readdirSync(folder)).toHaveLength(1))
  await comparer.close()
  expect(await comparing).toMatchObject({ status: 503 })
  expect(readdirSync(folder)).toEqual([])
})
