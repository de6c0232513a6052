import { expect, test } from 'vitest'
import { attachment } from '#server/http/fileName.ts'

test.each([
  ['Launch', `attachment; filename="Launch.pptx"; filename*=UTF-8''Launch.pptx`],
  [
    'Zürich 東京',
    `attachment; filename="Zurich.pptx"; filename*=UTF-8''Z%C3%BCrich%20%E6%9D%B1%E4%BA%AC.pptx`,
  ],
  ['東京', `attachment; filename="Deck.pptx"; filename*=UTF-8''%E6%9D%B1%E4%BA%AC.pptx`],
  [
    'a/b\\c:"d"\r\nX-Evil: 1',
    `attachment; filename="a b c d X-Evil 1.pptx"; filename*=UTF-8''a%20b%20c%20d%20X-Evil%201.pptx`,
  ],
  ["it's (new)*", `attachment; filename="it's (new).pptx"; filename*=UTF-8''it%27s%20%28new%29.pptx`],
  ['  ', `attachment; filename="Deck.pptx"; filename*=UTF-8''Deck.pptx`],
  ['half \ud83d', `attachment; filename="half.pptx"; filename*=UTF-8''half.pptx`],
])('%j', (name, header) => {
  expect(attachment(name, 'pptx')).toBe(header)
})
