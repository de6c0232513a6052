import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carried, unpacked } from '#server/pptx/draw/carried.ts'
import { composedDeck, composedSlide, textBlock } from '../../support/pptxDecks.ts'
import { exportedPackage } from '../../support/pptxExport.ts'
import { paragraphsOf } from '../../support/pptxPackage.ts'

test('any text comes back as it was, and travels without halves of characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '\ue000', '\ue000d83d', '😀'),
      (text, odd) => {
        const all = odd + text + odd
        expect(carried(all)).not.toMatch(/[\ud800-\udfff]/)
        expect(unpacked(carried(all))).toBe(all)
      },
    ),
  )
})

/** Longer than the 16,384 units after which the zip writer of pptxgenjs cuts; one of the two is cut in a face. */
test.each(['', 'x'])(
  'an emoji wherever a long slide is cut is in the file whole (after “%s”)',
  async (before) => {
    const text = before + '😀'.repeat(20_000)
    const pptx = await exportedPackage(composedDeck([composedSlide([textBlock(text)])]), 'client')
    expect(paragraphsOf(pptx.xml('ppt/slides/slide1.xml'))).toContain(text)
  },
)
