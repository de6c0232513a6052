import { expect, test } from 'vitest'
import { Lanes } from '#server/lanes.ts'

function gate() {
  let open = (): void => undefined
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { passed, open }
}

test('runs as many as allowed, lets a few wait, and turns the rest away', async () => {
  const lanes = new Lanes({ running: 1, waiting: 1 }, 'Come back later.')
  const first = gate()
  const began: string[] = []
  const one = lanes.run(async () => {
    began.push('one')
    await first.passed
  })
  const two = lanes.run(() => Promise.resolve(began.push('two')))
  await expect(lanes.run(() => Promise.resolve())).rejects.toMatchObject({
    status: 503,
    message: 'Come back later.',
  })
  expect(began).toEqual(['one'])
  first.open()
  await Promise.all([one, two])
  expect(began).toEqual(['one', 'two'])
})

test('a task that fails frees its lane', async () => {
  const lanes = new Lanes({ running: 1, waiting: 0 }, 'Come back later.')
  await expect(lanes.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(lanes.run(() => Promise.resolve('fine'))).resolves.toBe('fine')
})
