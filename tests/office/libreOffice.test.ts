import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStarters } from '#server/starters/all.ts'
import { clientBlocks } from '#shared/blocks/forClient.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { plainText } from '#shared/model/richText.ts'
import type { Copy } from '#shared/pptx/plan.ts'
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

interface Copied extends Sample {
  readonly copy: Copy
}

const wordsMissing = ({ deck, copy }: Copied, pages: readonly string[]): readonly string[] =>
  deck.slides
    .filter(({ hidden }) => !hidden)
    .flatMap(({ blocks }, at) => {
      const drawn = unspaced(pages[at] ?? '')
      return wordsOf(copy === 'client' ? clientBlocks(blocks) : blocks).filter(
        (word) => !drawn.includes(word),
      )
    })

test('LibreOffice draws every slide of the sample pitches and the starters, with every word', async () => {
  const starters = await Promise.all((await readStarters()).map(starterSample))
  const samples: readonly Copied[] = [
    ...(await demoSamples()).map((sample) => ({ ...sample, copy: 'client' as const })),
    // A starter is prompts and facts to be stated, which a client's copy leaves out.
    ...starters.map((sample) => ({ ...sample, copy: 'presenter' as const })),
  ]
  const files = samples.map(({ deck, copy, assetPaths }) => exported(deck, copy, assetPaths))
  const drawn = await office.pages(await Promise.all(files))
  samples.forEach((sample, at) => {
    const { deck } = sample
    expect(drawn[at], deck.title).toHaveLength(deck.slides.filter(({ hidden }) => !hidden).length)
    expect(wordsMissing(sample, drawn[at]!), deck.title).toEqual([])
  })
})
