import { describe, expect, test } from 'vitest'
import { htmlOfMarkdown } from '#client/text/clipboard/markdown.ts'

describe('what the copy button of an AI chat leaves is as it was meant', () => {
  test.each([
    ['bold', 'We save **six hours** a week.', '<p>We save <strong>six hours</strong> a week.</p>'],
    ['a named link', '[Daylark](https://daylark.example)', '<a href="https://daylark.example">Daylark</a>'],
    ['headings', '# Why\nText\n\n## How\nMore', '<p><strong>How</strong></p>'],
    ['a table', 'Region | Orders\n--- | ---\nNorth | 480', '<td>480</td>'],
    ['one asterisk beside it', '**Costs** 2*3*4 and a_file_name', '2*3*4 and a_file_name'],
    ['tags', '**a** <img src=x onerror=alert(1)> <script>1</script>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['a line break', '**a**\nb', '<br>b'],
  ])('%s', (_what, text, html) => {
    expect(htmlOfMarkdown(text)).toContain(html)
    expect(htmlOfMarkdown(text)).not.toMatch(/<script|<img/)
  })
})

test.each([
  'Costs 5 * 3 * 2',
  '2**3**4 is no bold',
  'a ** b ** c',
  '**',
  '*one* and _two_',
  '- One\n- Two',
  '# 1 in the market',
  '#hashtag and #another',
  'see [1] (page 3)',
  '[here](files/a.pdf)',
  'a | b',
  '---',
  'snake_case_name',
])('no Markdown: %s', (text) => expect(htmlOfMarkdown(text)).toBeNull())

test('long and hostile text is looked at in no time', () => {
  const started = performance.now()
  for (const text of [
    '**a'.repeat(6_600),
    '|---'.repeat(5_000),
    '[a]('.repeat(5_000),
    '# a\n'.repeat(1) + 'b\n'.repeat(9_000),
  ])
    htmlOfMarkdown(text)
  expect(performance.now() - started).toBeLessThan(5_000)
})
