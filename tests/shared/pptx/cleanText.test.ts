import { expect, test } from 'vitest'
import { cleanLine, cleanText, hasWords } from '#shared/pptx/cleanText.ts'
import { plainRichText } from '#shared/model/richText.ts'

test('control characters and halves of characters go, everything else stays', () => {
  expect(cleanText('a\u0000b\u001bc\ufffed')).toBe('abcd')
  expect(cleanText('\ud83d!\udc00 🚀 ß 漢 \ufffd \t')).toBe('! 🚀 ß 漢 \ufffd \t')
})

test('every kind of line end becomes one', () => {
  expect(cleanText('a\r\nb\rc\vd\u2028e')).toBe('a\nb\nc\nd\ne')
})

test('a line has no breaks and never ends in half a character', () => {
  expect(cleanLine('  two\n words ')).toBe('two words')
  expect(cleanLine('🚀🚀🚀', 5)).toBe('🚀🚀')
  expect(cleanLine('a🚀', 1)).toBe('a')
})

test('text of blanks and control characters alone has no words', () => {
  expect(hasWords(plainRichText(' \u0001\n '))).toBe(false)
  expect(hasWords(plainRichText('a'))).toBe(true)
})
