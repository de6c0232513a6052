import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, getPriority, setPriority } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { putBehindPeople } from '#server/processes/behindPeople.ts'

function begun() {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

test('a process that was begun stands behind people who write, or further behind if it did', () => {
  const [child, last] = [begun(), begun()]
  setPriority(last.pid!, constants.priority.PRIORITY_LOW)
  for (const one of [child, last]) putBehindPeople(one)
  const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority
  const behind = Math.max(PRIORITY_BELOW_NORMAL, getPriority())
  expect([child, last].map(({ pid }) => getPriority(pid))).toEqual([behind, PRIORITY_LOW])
})

test('one that ended already, or never began, is no error', async () => {
  const child = begun()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(() => putBehindPeople(child)).not.toThrow()
  expect(() => putBehindPeople({ pid: undefined })).not.toThrow()
})
