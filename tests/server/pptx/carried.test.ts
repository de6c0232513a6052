import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainRichText } from '#shared/model/richText.ts'
import { carried, unpacked } from '#server/pptx/charts/carried.ts'
import { chartDeck, chartOf } from '../../support/chartDecks.ts'
import { exportedPackage } from '../../support/pptxExport.ts'
import { elements } from '../../support/pptxPackage.ts'

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
  'an emoji wherever a long chart is cut is in the file whole (after “%s”)',
  async (before) => {
    const names = Array.from({ length: 80 }, (_, at) => (at === 0 ? before : '') + '😀'.repeat(120))
    const categories = names.map((name, at) => ({ id: `c${at}`, text: plainRichText(name) }))
    const pptx = await exportedPackage(
      chartDeck([chartOf([[1], [2], [3], [4]], {}, { categories })]),
      'client',
    )
    const said = elements(pptx.xml('ppt/charts/chart1_1.xml'), 'c:cat').flatMap((one) => elements(one, 'c:v'))
    expect(said.map((name) => name.textContent)).toEqual([...names, ...names, ...names, ...names])
  },
)
