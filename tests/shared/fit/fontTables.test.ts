import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { letterWidth } from '#shared/fit/letterWidth.ts'
import { fontTables } from '../../../scripts/fontTables.ts'

const plain = { family: 'Calibri', bold: false, italic: false } as const

test('the widths of letters are those of the fonts that slides are drawn in', async () => {
  expect(readFileSync('shared/fit/fontTables.ts', 'utf8')).toBe(await fontTables())
})

test('a letter with an accent is as wide as without, and a mark on it takes no room', () => {
  expect(letterWidth('ö', plain)).toBe(letterWidth('o', plain))
  expect(letterWidth('\u0301', plain)).toBe(0)
})

test('each family and weight has widths of its own, and what none of them has is about as wide as in other fonts', () => {
  const width = (family: 'Calibri' | 'Arial', bold: boolean) =>
    letterWidth('w', { family, bold, italic: false })
  expect(new Set([width('Calibri', false), width('Calibri', true), width('Arial', false)]).size).toBe(3)
  expect(letterWidth('毎', plain)).toBe(1)
  expect(letterWidth('🎉', plain)).toBeGreaterThan(1)
})
