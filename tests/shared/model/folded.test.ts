import { expect, test } from 'vitest'
import { findFolded, folded } from '#shared/model/folded.ts'

test('a folded text has no case, no accents and no spaces around it', () => {
  expect(folded('  Crème BRÛLÉE ')).toBe('creme brulee')
  expect(folded('ÅNGSTRÖM')).toBe('angstrom')
})

test.each([
  ['the finest Café beans', 'cafe', 'Café'],
  ['👍🏽 Über alles', 'uber', 'Über'],
  ['decomposed Cafe\u0301 too', 'too', 'too'],
  ['ends with é', 'e', 'e'],
  ['عرض المنتج', 'المنتج', 'المنتج'],
])('in “%s” the folded word “%s” stands at “%s”', (text, word, there) => {
  const at = findFolded(text, folded(word))!
  expect(text.slice(...at)).toBe(there)
})

test('what is not there is nowhere, and no word is nowhere', () => {
  expect(findFolded('beans', 'tea')).toBeNull()
  expect(findFolded('beans', '')).toBeNull()
})
