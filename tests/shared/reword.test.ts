import { expect, test } from 'vitest'
import { reworded } from '#shared/model/reword.ts'
import { bullets, paragraph, plainText } from '#shared/model/richText.ts'

test('new lines wear what the lines they replace wore', () => {
  const old = [{ ...paragraph('Big', { bold: true }), align: 'center' as const }, ...bullets('one', 'two')]
  const next = reworded(old, 'Bigger\nuno\ndue\ntre')
  expect(plainText(next)).toBe('Bigger\nuno\ndue\ntre')
  expect(next[0]).toMatchObject({ align: 'center', inlines: [{ marks: { bold: true } }] })
  expect(next.slice(1).map(({ list }) => list?.kind)).toEqual(['bullet', 'bullet', 'bullet'])
})

test('words for an empty text stay plain', () => {
  expect(reworded([], 'Hello')).toEqual([paragraph('Hello')])
})
