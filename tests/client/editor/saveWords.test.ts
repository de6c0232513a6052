import { expect, test } from 'vitest'
import { saveWords } from '#client/editor/header/saveWords.ts'

test('"Saved" is said of the saved state alone', () => {
  expect(saveWords({ kind: 'saved' }).text).toBe('Saved')
  const others = [
    saveWords({ kind: 'loading', reachable: true }),
    saveWords({ kind: 'saving', changes: 1 }),
    saveWords({ kind: 'offline', changes: 0, hereAlone: 0 }),
    saveWords({ kind: 'refused', stuck: false }),
    saveWords({ kind: 'closed', code: 4403, changes: 2 }),
  ]
  for (const { text } of others) expect(text).not.toMatch(/^saved/i)
})

test('offline says how much is kept on this device, and how much this tab alone has', () => {
  const offline = (changes: number, hereAlone: number) => saveWords({ kind: 'offline', changes, hereAlone })
  expect(offline(1, 0).text).toBe('Offline, 1 change kept')
  expect(offline(3, 0).text).toBe('Offline, 3 changes kept')
  expect(offline(0, 0).text).toBe('Offline')
  expect(offline(36, 36).text).toBe('Offline, 36 changes in this tab only')
  expect(offline(36, 36).detail).toContain('keep this tab open')
})
