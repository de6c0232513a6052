import { expect, test } from 'vitest'
import { leftToSave } from '#client/screens/showings/answerDrafts.ts'

const sent = { text: 'On Sundays, too. ', was: '' }
const stands = (text: string) => ({ questionId: 'q', text, by: 'Sam', at: '2026-11-30T10:00:00.000Z' })
const taken = { taken: true, answer: stands('On Sundays, too.') }

test('what was sent is saved, and nothing is left', () => {
  expect(leftToSave(sent, sent, taken)).toBeNull()
})

test('words that were typed while it was saved are kept, over what was sent', () => {
  const now = { text: 'On Sundays, too. From nine.', was: '' }
  expect(leftToSave(now, sent, taken)).toEqual({ text: now.text, was: 'On Sundays, too.' })
})

test('where somebody else has written, all of it is left, over what they wrote', () => {
  const now = { text: 'On Sundays, too. From nine.', was: '' }
  expect(leftToSave(now, sent, { taken: false, answer: stands('No.') })).toEqual({
    text: now.text,
    was: 'No.',
  })
  expect(leftToSave(now, sent, { taken: false, answer: null })).toEqual({ text: now.text, was: '' })
})

test('whoever let go of it while it was saved is not asked again', () => {
  expect(leftToSave(null, sent, { taken: false, answer: stands('No.') })).toBeNull()
})
