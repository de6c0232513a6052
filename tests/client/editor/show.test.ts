import { expect, test } from 'vitest'
import { nextShow, showCommand, type Show } from '#client/editor/slideshow/show.ts'

const show = (index: number, blank: Show['blank'] = null): Show => ({ index, count: 3, blank })

test('it stops at both ends', () => {
  expect(nextShow(show(2), 'next')).toEqual(show(2))
  expect(nextShow(show(0), 'back')).toEqual(show(0))
  expect(nextShow(show(0), 'last')).toEqual(show(2))
})

test('the same key brings a blank screen and takes it away', () => {
  const black = nextShow(show(1), 'black')
  expect(black.blank).toBe('black')
  expect(nextShow(black, 'white').blank).toBe('white')
  expect(nextShow(black, 'black')).toEqual(show(1))
})

test('the first step from a blank screen brings back the slide that was there', () => {
  expect(nextShow(show(1, 'black'), 'next')).toEqual(show(1))
  expect(nextShow(show(1, 'white'), 'back')).toEqual(show(1))
})

test.each([
  ['a Russian B', 'и', 'KeyB', 'black'],
  ['a capital W', 'W', 'KeyW', 'white'],
  ['a clicker’s full stop on AZERTY', ':', 'Period', 'black'],
  ['a clicker’s page key', 'PageDown', 'PageDown', 'next'],
  ['a key of somebody else', 'q', 'KeyQ', null],
])('%s', (_name, key, code, wanted) => {
  const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
  expect(showCommand({ key, code, ...plain })).toBe(wanted)
  expect(showCommand({ key, code, ...plain, ctrlKey: true })).toBeNull()
})
