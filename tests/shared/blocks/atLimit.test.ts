import { expect, test } from 'vitest'
import { atLimit } from '#shared/blocks/atLimit.ts'
import { fitsOf } from '#shared/blocks/fits.ts'
import { partsOf } from '#shared/blocks/kinds.ts'
import { countCharacters } from '#shared/model/characters.ts'
import { frame } from '#shared/model/frame.ts'
import { bullets, plainText, type RichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { slot, textBlock } from '../../support/pptxDecks.ts'

const { fonts } = defaultTheme
const slotted = (text: string | RichText, limit: number | null, prompt = '') =>
  textBlock(text, {
    frame: frame(0, 0, 400, 80),
    slot: { ...slot({ limit, prompt }), filled: true, length: 0 },
  })
const wordsAt = (...given: Parameters<typeof slotted>) => {
  const [text] = partsOf(atLimit(slotted(...given), '', fonts)).texts
  return plainText(text!.text)
}

test('what is there goes on until the limit; nothing is there, and the prompt does, or any words', () => {
  expect(wordsAt('Fresh daily.', 30)).toBe('Fresh daily. Fresh daily. Fres')
  expect(wordsAt('', 12, 'Say why')).toBe('Say why Say ')
  expect(wordsAt('', 9)).toBe('Words as ')
  expect(wordsAt('👍🏽', 6)).toMatch(/^👍🏽 👍/)
  expect(countCharacters(wordsAt('Fresh', 500))).toBe(500)
})

test('the last item of a list goes on, and what is long enough, or has no limit, is the same block', () => {
  const full = atLimit(slotted(bullets('one', 'two'), 40), '', fonts)
  expect(full.body.text).toHaveLength(2)
  expect(full.body.text[1]!.list).toEqual({ kind: 'bullet', level: 0, ordinal: 2 })
  for (const block of [slotted('Fresh daily.', 5), slotted('Fresh', null)])
    expect(atLimit(block, '', fonts)).toBe(block)
})

test('it says of the limit what would be said of such words: too long, or shrunk', () => {
  const block = slotted('Fresh daily.', 400)
  expect(fitsOf(block, fonts).get('')!.overflows).toBe(false)
  expect(fitsOf(atLimit(block, '', fonts), fonts).get('')!.overflows).toBe(true)
  const shrinking = { ...block, body: { ...block.body, autofit: 'shrink' as const } }
  const full = atLimit({ ...shrinking, slot: { ...shrinking.slot!, limit: 120 } }, '', fonts)
  expect(full.body.scale).toBeLessThan(1)
  expect(fitsOf(full, fonts).get('')!.overflows).toBe(false)
})
