import { expect, test } from 'vitest'
import { plainText } from '#shared/model/richText.ts'
import { words } from '#shared/content/words.ts'

test('a line is a paragraph, with bold runs and variables in it', () => {
  const [first, second] = words('For **{{client.name}}** today\nand **tomorrow**')
  expect(first?.inlines).toEqual([
    { kind: 'text', text: 'For ', marks: {} },
    { kind: 'variable', name: 'client.name', marks: { bold: true } },
    { kind: 'text', text: ' today', marks: {} },
  ])
  expect(second?.inlines[1]).toEqual({ kind: 'text', text: 'tomorrow', marks: { bold: true } })
})

test('items count on their own level, and start anew after a paragraph', () => {
  const lists = words('1. one\n  - inner\n2. two\nbetween\n1. again').map(({ list }) => list)
  expect(lists).toEqual([
    { kind: 'number', level: 0, ordinal: 1 },
    { kind: 'bullet', level: 1, ordinal: 1 },
    { kind: 'number', level: 0, ordinal: 2 },
    null,
    { kind: 'number', level: 0, ordinal: 1 },
  ])
})

test('what is no variable stays as it was typed', () => {
  expect(plainText(words('a {{not a name}} b - c'))).toBe('a {{not a name}} b - c')
})
