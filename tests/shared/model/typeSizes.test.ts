import { expect, test } from 'vitest'
import { paragraph, type Inline, type Paragraph } from '#shared/model/richText.ts'
import { isMixed, typeSizes } from '#shared/model/typeSizes.ts'

const run = (size?: number): Inline => ({ kind: 'text', text: 'words', marks: size ? { size } : {} })
const variable = (size: number): Inline => ({ kind: 'variable', name: 'client.name', marks: { size } })
const lineBreak: Inline = { kind: 'break' }
const withInlines = (...inlines: Inline[]): Paragraph => ({ ...paragraph(''), inlines })

test('a line break is as large as the words before it, and at the start as those after it', () => {
  expect(typeSizes(withInlines(lineBreak, run(54), lineBreak, lineBreak, run(14)))).toEqual([
    54, 54, 54, 54, 14,
  ])
  expect(typeSizes(withInlines(run(), lineBreak, run(14)))).toEqual([null, null, 14])
  expect(typeSizes(withInlines(lineBreak))).toEqual([null])
})

test('sizes are mixed where words differ in them, facts too, and line breaks never', () => {
  expect(isMixed(withInlines(run(54), lineBreak, run(54)))).toBe(false)
  expect(isMixed(withInlines(run(54), variable(14)))).toBe(true)
  expect(isMixed(withInlines(run(), run(14)))).toBe(true)
  expect(isMixed(withInlines())).toBe(false)
})
