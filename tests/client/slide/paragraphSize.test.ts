import { expect, test } from 'vitest'
import { paragraphSize } from '#client/slide/paragraphSize.ts'
import { paragraph, type Inline, type Paragraph } from '#shared/model/richText.ts'

const run = (size?: number): Inline => ({ kind: 'text', text: 'words', marks: size ? { size } : {} })
const withRuns = (...inlines: Inline[]): Paragraph => ({ ...paragraph(''), inlines })

test('a line is as tall as its largest run, when all of them name a size', () => {
  expect(paragraphSize(withRuns(run(12), run(14)))).toBe(14)
  expect(
    paragraphSize(withRuns(run(12), { kind: 'variable', name: 'client.name', marks: { size: 10 } })),
  ).toBe(12)
})

test('the block’s own size counts wherever it stands, and in an empty line', () => {
  expect(paragraphSize(withRuns(run(12), run()))).toBeNull()
  expect(paragraphSize(withRuns())).toBeNull()
})
