import { expect, test } from 'vitest'
import { notesOf } from '#client/deck/ownFonts.ts'
import { familyValue, fontValue } from '#client/slide/fontValue.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'

const font = (name: string, asset: string): OwnFont => ({
  name,
  like: 'Times New Roman',
  faces: [{ bold: false, italic: false, asset: asset.repeat(64), widths: '' }],
})
const [one, other] = [font('One', 'a'), font('Two', 'b')]

test('a deck notes the fonts that it comes to use, as the workspace has them', () => {
  const brought = [{ ...one, faces: [{ ...one.faces[0]!, licence: 'Bought', bytes: 4 }] }, other]
  expect(notesOf(['One'], [], brought)).toEqual(new Map([['One', one]]))
  expect(notesOf(['One'], [one], brought).size).toBe(0)
})

test('a file that was brought again comes along, a font that was deleted goes, and one that is unknown is left alone', () => {
  const again = font('One', 'c')
  expect(notesOf(['One'], [one], [again])).toEqual(new Map([['One', again]]))
  expect(notesOf(['One'], [one, other], [other])).toEqual(new Map([['One', null]]))
  expect(notesOf(['Three'], [], [one]).size).toBe(0)
})

test('words in an own font are drawn in what comes closest until it is here, and in Arial once nobody knows it', () => {
  expect(familyValue('own:One', [one])).toBe("own-One, Tinos, 'Times New Roman', serif")
  expect(familyValue('own:One')).toBe(familyValue('Arial'))
  expect(fontValue('own:A B')).toBe(`var(--own-A-20-B, ${familyValue('Arial')})`)
})
