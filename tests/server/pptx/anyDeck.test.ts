import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { plainText, type RichText } from '#shared/model/richText.ts'
import { cleanText } from '#shared/pptx/cleanText.ts'
import { anyComposedDeck } from '../../support/pptxArbitraries.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported, exportedPackage } from '../../support/pptxExport.ts'
import { numbered, openPptx, paragraphsOf, type PptxPackage } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

/** What a reader would see of a text, paragraph by paragraph. */
const readable = (text: RichText): readonly string[] =>
  text.map((paragraph) => cleanText(plainText([paragraph])))

const isSaid = (text: RichText): boolean => readable(text).join('').trim() !== ''

const shown = ({ slides }: ComposedDeck): readonly ComposedSlide[] => slides.filter(({ hidden }) => !hidden)

const paragraphsIn = (pptx: PptxPackage, path: string): readonly string[] => paragraphsOf(pptx.xml(path))

/** A deck is exported anew for each smaller one, which takes longer than anyone waits; the seed tells as much. */
const reported = { endOnFailure: true }

/** `DECKS=300 npx vitest run tests/server/pptx/anyDeck.test.ts`: so many decks for each check of the package. */
const decks = Number(process.env['DECKS'] ?? 0)

/** Milliseconds: for a machine that has much else to do. */
const patience = 120_000 + decks * 2_000

const anyCopy = () => fc.constantFrom('client' as const, 'presenter' as const)

test(
  'any deck gives a package without faults',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyComposedDeck(), anyCopy(), async (deck, copy) => {
        expect(packageFaults(await exportedPackage(deck, copy))).toEqual([])
      }),
      { numRuns: decks || 150, ...reported },
    )
  },
  patience,
)

test(
  'any deck passes Microsoft’s validator',
  async () => {
    const samples = fc.sample(anyComposedDeck(), { numRuns: decks || 5, seed: 20_26 })
    for (const deck of samples) expect(await validatorErrors(await exported(deck))).toEqual([])
  },
  patience,
)

test(
  'every text of a shown slide is text in the file, word for word',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyComposedDeck(), async (deck) => {
        // The presenter's: a client's leaves out what lies beside the slide.
        const pptx = await exportedPackage(deck, 'presenter')
        const slides = numbered(pptx, 'slides/slide').map((path) => paragraphsIn(pptx, path))
        expect(slides).toHaveLength(shown(deck).length)
        shown(deck).forEach(({ blocks }, at) => {
          const texts = blocks.flatMap((block) =>
            'body' in block && isSaid(block.body.text) ? [block.body.text] : [],
          )
          expect(slides[at]).toEqual(expect.arrayContaining(texts.flatMap(readable)))
        })
      }),
      { numRuns: 100, ...reported },
    )
  },
  patience,
)

test(
  'the presenter’s notes are the talking points, paragraph by paragraph',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyComposedDeck(), async (deck) => {
        const pptx = await exportedPackage(deck, 'presenter')
        const notes = numbered(pptx, 'notesSlides/notesSlide').map((path) => paragraphsIn(pptx, path))
        expect(notes).toEqual(shown(deck).flatMap(({ points }) => (isSaid(points) ? [readable(points)] : [])))
      }),
      { numRuns: 100, ...reported },
    )
  },
  patience,
)

test(
  'the same deck gives the same bytes',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyComposedDeck(), anyCopy(), async (deck, copy) => {
        const [once, again] = [await exported(deck, copy), await exported(structuredClone(deck), copy)]
        expect(Buffer.compare(once, again)).toBe(0)
      }),
      { numRuns: 20, ...reported },
    )
  },
  patience,
)

test('a deck without slides is a presentation without slides', async () => {
  const bytes = await exported({ ...(fc.sample(anyComposedDeck(), 1)[0] as ComposedDeck), slides: [] })
  const pptx = openPptx(bytes)
  expect(numbered(pptx, 'slides/slide')).toEqual([])
  expect(packageFaults(pptx)).toEqual([])
  expect(await validatorErrors(bytes)).toEqual([])
})
