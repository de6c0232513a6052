import { expect, test } from 'vitest'
import { saveWords } from '#client/editor/header/saveWords.ts'

test('"Saved" is said of the saved state alone', () => {
  expect(saveWords({ kind: 'saved' }).text).toBe('Saved')
  const others = [
    saveWords({ kind: 'loading', reachable: true }),
    saveWords({ kind: 'saving', changes: 1 }),
    saveWords({ kind: 'offline', changes: 0 }),
    saveWords({ kind: 'refused', stuck: false }),
    saveWords({ kind: 'closed', code: 4403, changes: 2 }),
  ]
  for (const { text } of others) expect(text).not.toMatch(/^saved/i)
})

test('offline says how much is kept', () => {
  expect(saveWords({ kind: 'offline', changes: 1 }).text).toBe('Offline, 1 change kept')
  expect(saveWords({ kind: 'offline', changes: 3 }).text).toBe('Offline, 3 changes kept')
  expect(saveWords({ kind: 'offline', changes: 0 }).text).toBe('Offline')
})
