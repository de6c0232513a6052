import { beforeAll, expect, test } from 'vitest'
import { hashPasscode } from '#server/gates/passcode.ts'
import { ownTries, PasscodeLock, wrongTries } from '#server/gates/passcodeLock.ts'

let link: { code: string; passcode_hash: string }
beforeAll(async () => {
  link = { code: 'link', passcode_hash: await hashPasscode('harbour') }
})

const counts = (outcomes: readonly string[]) =>
  Object.fromEntries(
    ['fits', 'wrong', 'too-often'].map((one) => [one, outcomes.filter((it) => it === one).length]),
  )

test('a whole office behind one address comes in at once', async () => {
  const lock = new PasscodeLock(() => 0)
  const office = Array.from({ length: 300 }, () => lock.try(link, 'harbour', { from: 'office' }))
  expect(counts(await Promise.all(office))).toEqual({ fits: 300, wrong: 0, 'too-often': 0 })
})

test('guesses are refused after a few, however many come at once, and only where they come from', async () => {
  let now = 0
  const lock = new PasscodeLock(() => now)
  const guesses = Array.from({ length: 50 }, (_, at) => lock.try(link, `guess${at}`, { from: 'thief' }))
  expect(counts(await Promise.all(guesses))).toEqual({
    fits: 0,
    wrong: wrongTries.most,
    'too-often': 50 - wrongTries.most,
  })
  expect(await lock.try(link, 'harbour', { from: 'thief' })).toBe('too-often')
  expect(await lock.try(link, 'harbour', { from: 'office' })).toBe('fits')
  now = wrongTries.within
  expect(await lock.try(link, 'guess', { from: 'thief' })).toBe('wrong')
})

test('one guest’s wrong passcodes do not lock the firm: a browser that has looked at the door has tries of its own', async () => {
  const lock = new PasscodeLock(() => 0)
  const guesses = Array.from({ length: 50 }, (_, at) => lock.try(link, `guess${at}`, { from: 'firm' }))
  expect(counts(await Promise.all(guesses))['too-often']).toBe(50 - wrongTries.most)
  const colleague = { from: 'firm', visitor: 'colleague' }
  expect(await lock.try(link, 'harbor', colleague)).toBe('wrong')
  expect(await lock.try(link, 'harbour', colleague)).toBe('fits')
})

test('guessing goes no faster once somebody has come in', async () => {
  const lock = new PasscodeLock(() => 0)
  expect(await lock.try(link, 'harbour', { from: 'office' })).toBe('fits')
  const guesses = Array.from({ length: 30 }, (_, at) => lock.try(link, `guess${at}`, { from: 'thief' }))
  await Promise.all(guesses)
  expect(await lock.try(link, 'harbour', { from: 'thief' })).toBe('too-often')
})

test('a browser’s own tries are few, and then it goes by its address like everyone', async () => {
  const lock = new PasscodeLock(() => 0)
  const guess = (at: number) => lock.try(link, `guess${at}`, { from: 'thief', visitor: 'thief' })
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, at) => guess(at)))
  expect(counts(outcomes)).toMatchObject({ wrong: ownTries.most + wrongTries.most })
})

test('a new passcode makes the old one wrong', async () => {
  const lock = new PasscodeLock(() => 0)
  expect(await lock.try(link, 'harbour', { from: 'office' })).toBe('fits')
  const changed = { ...link, passcode_hash: await hashPasscode('lighthouse') }
  expect(await lock.try(changed, 'harbour', { from: 'office' })).toBe('wrong')
})
