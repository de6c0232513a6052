import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStarters } from '#server/starters/all.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { plainText } from '#shared/model/richText.ts'
import { exported } from '../support/pptxExport.ts'
import { demoSamples, starterSample, type Sample } from '../support/pptxSamples.ts'

const run = promisify(execFile)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duodeck-office-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The text of each page that LibreOffice draws of a file. */
async function pagesOf(pptx: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, 'deck.pptx')
  await writeFile(file, pptx)
  // A profile of its own, so that one that somebody has open is left alone.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
  const { stdout } = await run('pdftotext', ['-layout', join(folder, 'deck.pdf'), '-'])
  return stdout.split('\f').slice(0, -1)
}

/** What a line may break between: words, and parts of one after a hyphen. */
const wordsOn = ({ blocks }: ComposedSlide): readonly string[] =>
  blocks.flatMap((block) =>
    'body' in block
      ? plainText(block.body.text)
          .normalize('NFKC')
          .split(/\s+|(?<=-)/)
          .filter(Boolean)
      : [],
  )

/** Without blanks: letters set wide apart come back as words of one letter. */
const unspaced = (page: string): string => page.normalize('NFKC').replace(/\s/g, '')

async function expectDrawn({ deck, assetPaths }: Sample): Promise<void> {
  const pages = await pagesOf(await exported(deck, 'client', assetPaths))
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  expect(pages).toHaveLength(shown.length)
  const missing = shown.flatMap((slide, at) => {
    const drawn = unspaced(pages[at]!)
    return wordsOn(slide).filter((word) => !drawn.includes(word))
  })
  expect(missing).toEqual([])
}

test('LibreOffice draws every slide of the sample pitches, with every word', async () => {
  for (const sample of await demoSamples()) await expectDrawn(sample)
})

test.each((await readStarters()).map((starter) => [starter.title, starter] as const))(
  'LibreOffice draws every slide of the starter %s, with every word',
  async (_, starter) => expectDrawn(await starterSample(starter)),
)
