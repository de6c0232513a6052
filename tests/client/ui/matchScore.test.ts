import { expect, test } from 'vitest'
import { matchScore } from '#client/ui/matchScore.ts'

test('every word typed has to be there, scattered letters do not count', () => {
  expect(matchScore('har', 'Harbour Foods Thu')).toBeGreaterThan(0)
  expect(matchScore('har', 'What we heard from you')).toBe(0)
  expect(matchScore('harbour export', 'Harbour Foods')).toBe(0)
})

test('the start counts more than the start of a word, and that more than its middle', () => {
  const [start, word, middle] = ['Plan each shelf', 'The plan', 'Explanation'].map((text) =>
    matchScore('plan', text),
  )
  expect(start).toBeGreaterThan(word!)
  expect(word).toBeGreaterThan(middle!)
})

test('signs that mean something in a pattern are plain letters here', () => {
  expect(matchScore('c++ (new)', 'About C++ (new)')).toBeGreaterThan(0)
})
