import { beforeAll, expect, test } from 'vitest'
import { hashPasscode } from '#server/gates/passcode.ts'
import { PasscodeLock, wrongTries } from '#server/gates/passcodeLock.ts'

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
  const office = Array.from({ length: 300 }, () => lock.try(link, 'harbour', 'office'))
  expect(counts(await Promise.all(office))).toEqual({ fits: 300, wrong: 0, 'too-often': 0 })
})

test('guesses are refused after a few, however many come at once, and only where they come from', async () => {
  let now = 0
  const lock = new PasscodeLock(() => now)
  const guesses = Array.from({ length: 50 }, (_, at) => lock.try(link, `guess${at}`, 'thief'))
  expect(counts(await Promise.all(guesses))).toEqual({
    fits: 0,
    wrong: wrongTries.most,
    'too-often': 50 - wrongTries.most,
  })
  expect(await lock.try(link, 'harbour', 'thief')).toBe('too-often')
  expect(await lock.try(link, 'harbour', 'office')).toBe('fits')
  now = wrongTries.within
  expect(await lock.try(link, 'guess', 'thief')).toBe('wrong')
})

test('a new passcode makes the old one wrong', async () => {
  const lock = new PasscodeLock(() => 0)
  expect(await lock.try(link, 'harbour', 'office')).toBe('fits')
  const changed = { ...link, passcode_hash: await hashPasscode('lighthouse') }
  expect(await lock.try(changed, 'harbour', 'office')).toBe('wrong')
})
