import { expect, test } from 'vitest'
import { nextShow, showCommand, type Show } from '#client/editor/slideshow/show.ts'

const show = (index: number, blank: Show['blank'] = null, builds = [0, 0, 0]): Show => ({
  index,
  before: null,
  built: 0,
  builds,
  blank,
})

test('it stops at both ends', () => {
  expect(nextShow(show(2), 'next')).toEqual(show(2))
  expect(nextShow(show(0), 'back')).toEqual(show(0))
  expect(nextShow(show(0), 'last')).toEqual({ ...show(2), before: 0 })
})

test('a slide that builds up takes a step for each, and is whole for whoever comes back to it', () => {
  const steps = (start: Show, command: 'next' | 'back') => {
    let at = start
    return [1, 2, 3].map(() => {
      at = nextShow(at, command)
      return [at.index, at.built]
    })
  }
  const first = show(0, null, [1, 0, 2])
  expect(steps(first, 'next')).toEqual([
    [0, 1],
    [1, 0],
    [2, 0],
  ])
  expect(steps({ ...first, index: 1 }, 'back')).toEqual([
    [0, 1],
    [0, 0],
    [0, 0],
  ])
  expect(nextShow({ ...first, index: 2, built: 2 }, 'next')).toMatchObject({ index: 2, built: 2 })
  expect(nextShow({ ...first, index: 2, built: 2 }, 'first')).toMatchObject({ index: 0, built: 0 })
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

test('a link shows its slide as it begins, and takes a blank screen away', () => {
  expect(nextShow({ ...show(0, 'black', [1, 2, 0]), built: 1 }, { to: 1 })).toEqual({
    ...show(1, null, [1, 2, 0]),
    before: 0,
  })
})

test('the slide before is the one that was shown, however often something appears on this one', () => {
  const there = nextShow(show(0, null, [0, 0, 1]), { to: 2 })
  expect(nextShow(nextShow(there, 'next'), 'black')).toMatchObject({ index: 2, before: 0 })
  expect(nextShow(there, { to: 0 })).toMatchObject({ index: 0, before: 2 })
})
