import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Comparer, type ReturnedAndMade } from '#server/returns/comparer.ts'
import { eventually } from '../../support/eventually.ts'
import { composedDeck, composedSlide } from '../../support/pptxDecks.ts'
import { origin } from '../../support/pptxExport.ts'

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'duodeck-comparing-'))

function filesOf(slides: number): ReturnedAndMade {
  const deck = composedDeck(Array.from({ length: slides }, () => composedSlide([])))
  const asMade = { deck, copy: 'client', origin, assetPaths: new Map() } as const
  return { file: 'a', asMade, slides: [], pictures: {} }
}

test('a comparison that a stopping server ends is none that fails each time, and leaves nothing', async () => {
  const folder = newFolder()
  const comparer = new Comparer(folder)
  const comparing = comparer.compare(() => Promise.resolve(filesOf(300)), {}).catch((error: unknown) => error)
  await eventually(() => expect(readdirSync(folder)).toHaveLength(1))
  await comparer.close()
  expect(await comparing).toMatchObject({ status: 503 })
  expect(readdirSync(folder)).toEqual([])
})

test('neither is one that took too long, on a server that had too much to do', async () => {
  const late = AbortSignal.abort(new DOMException('Too long', 'TimeoutError'))
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late)
  onTestFinished(() => void vi.restoreAllMocks())
  const comparer = new Comparer(newFolder())
  await expect(comparer.compare(() => Promise.resolve(filesOf(1)), {})).rejects.toMatchObject({ status: 503 })
  await comparer.close()
})
