import { beforeAll, expect, test } from 'vitest'
import { readStarters } from '#server/starters/all.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { numbered, openPptx, paragraphsOf } from '../../support/pptxPackage.ts'
import { demoSamples, starterSample, type Sample } from '../../support/pptxSamples.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

const shown = ({ slides }: ComposedDeck): readonly ComposedSlide[] => slides.filter(({ hidden }) => !hidden)
const bodies = ({ blocks }: ComposedSlide) =>
  blocks.flatMap((block) => ('body' in block ? [block.body.text] : []))
const lines = (text: RichText) => text.map((paragraph) => plainText([paragraph]))
const paragraphsIn = (pptx: Uint8Array, stem: string) => {
  const opened = openPptx(pptx)
  return numbered(opened, stem).map((path) => paragraphsOf(opened.xml(path)))
}

async function expectValid(pptx: Uint8Array): Promise<void> {
  expect(packageFaults(openPptx(pptx))).toEqual([])
  expect(await validatorErrors(pptx)).toEqual([])
}

let samples: readonly Sample[]
beforeAll(async () => {
  samples = await demoSamples()
  // Its pictures are drawn anew, which takes most of the time.
}, 180_000)

test('the sample pitches are valid packages with all their words and notes', async () => {
  for (const { deck, assetPaths } of samples) {
    const pptx = await exported(deck, 'presenter', assetPaths)
    await expectValid(pptx)
    const slides = paragraphsIn(pptx, 'slides/slide')
    shown(deck).forEach((slide, at) => {
      expect(slides[at]).toEqual(expect.arrayContaining(bodies(slide).flatMap(lines).filter(Boolean)))
    })
    const points = shown(deck).flatMap((slide) =>
      plainText(slide.points).trim() ? [lines(slide.points)] : [],
    )
    expect(paragraphsIn(pptx, 'notesSlides/notesSlide')).toEqual(points)
  }
}, 60_000)

test('one client’s file has no other client’s words', async () => {
  for (const own of samples) {
    const pptx = await exported(own.deck, 'presenter', own.assetPaths)
    const said = new Set(wordsOf(own.deck))
    const foreign = samples
      .flatMap(({ deck }) => wordsOf(deck))
      .filter((line) => line.length > 2 && !said.has(line))
    const written = [
      ...paragraphsIn(pptx, 'slides/slide'),
      ...paragraphsIn(pptx, 'notesSlides/notesSlide'),
    ].flat()
    expect(foreign.length).toBeGreaterThan(0)
    expect(written.filter((line) => foreign.includes(line))).toEqual([])
  }
})

const wordsOf = (deck: ComposedDeck): readonly string[] =>
  shown(deck).flatMap((slide) => [...bodies(slide), slide.points].flatMap(lines))

test.each((await readStarters()).map((starter) => [starter.title, starter] as const))(
  'the starter %s is a valid package',
  async (_, starter) => {
    const { deck, assetPaths } = await starterSample(starter)
    await expectValid(await exported(deck, 'client', assetPaths))
  },
  180_000,
)
