import { expect, test } from 'vitest'
import { plainText, type Inline, type RichText } from '#shared/model/richText.ts'
import { withoutUnknown } from '#shared/model/knownFacts.ts'

/** Words with facts in braces, as people write them. */
const text = (words: string): RichText => [
  {
    list: null,
    align: null,
    lineSpacing: null,
    inlines: words
      .split(/(\{\{.*?\}\})/)
      .filter((piece) => piece !== '')
      .map((piece): Inline =>
        piece.startsWith('{{')
          ? { kind: 'variable', name: piece.slice(2, -2), marks: {} }
          : { kind: 'text', text: piece, marks: {} },
      ),
  },
]

test.each([
  ['For {{client.name}} in Rome', 'For in Rome'],
  ['Hello {{client.contact}}, welcome', 'Hello, welcome'],
  ['{{client.name}} grows', 'grows'],
  ['{{client.name}} {{client.city}}', ''],
  ['Call {{sales.name}}', 'Call '],
  ['({{client.city}})', '()'],
  ['Nothing is missing here', 'Nothing is missing here'],
])('a client reads “%s” as “%s”', (written, read) => {
  expect(plainText(withoutUnknown(text(written)))).toBe(read)
})

test('a text that lacks nothing stays the same object', () => {
  const whole = text('All known')
  expect(withoutUnknown(whole)).toBe(whole)
})
