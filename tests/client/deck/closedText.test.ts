import { expect, test } from 'vitest'
import { closedText } from '#client/deck/closedText.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'

test('what is archived closes as what is deleted does, so the words leave both open', () => {
  const { title, text } = closedText(closeCodes.gone, 'pitch', true)
  expect(title).toBe('This pitch was put away')
  expect(text).toMatch(/archived or deleted/)
})

test('to those who left a workspace its decks do not exist, and the words say that it may be so', () => {
  expect(closedText(closeCodes.noSuchRoom, 'design', false).text).toMatch(/no longer in its workspace/)
})

test('whoever had it open just now is told neither that there is none nor of a link', () => {
  const { title, text } = closedText(closeCodes.noSuchRoom, 'design', true)
  expect(title).toBe('This deck is no longer open to you')
  expect(text).not.toMatch(/link/)
})
