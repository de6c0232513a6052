import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStarters } from '#server/starters/all.ts'
import { clientBlocks } from '#shared/blocks/forClient.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { plainText } from '#shared/model/richText.ts'
import type { Copy } from '#shared/pptx/planPptx.ts'
import { exported } from '../support/pptxExport.ts'
import { demoSamples, starterSample, type Sample } from '../support/pptxSamples.ts'
import { Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await Office.open()
})
afterAll(() => office.close())

/** What a line may break between: words, and parts of one after a hyphen. */
const wordsOf = (blocks: ComposedSlide['blocks']): readonly string[] =>
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

async function expectDrawn({ deck, assetPaths }: Sample, copy: Copy): Promise<void> {
  const pages = await office.pages(await exported(deck, copy, assetPaths))
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  expect(pages).toHaveLength(shown.length)
  const missing = shown.flatMap(({ blocks }, at) => {
    const drawn = unspaced(pages[at]!)
    return wordsOf(copy === 'client' ? clientBlocks(blocks) : blocks).filter((word) => !drawn.includes(word))
  })
  expect(missing).toEqual([])
}

test('LibreOffice draws every slide of the sample pitches, with every word', async () => {
  for (const sample of await demoSamples()) await expectDrawn(sample, 'client')
})

test.each((await readStarters()).map((starter) => [starter.title, starter] as const))(
  'LibreOffice draws every slide of the starter %s, with every word',
  // A starter is prompts and facts to be stated, which a client's copy leaves out.
  async (_, starter) => expectDrawn(await starterSample(starter), 'presenter'),
)
