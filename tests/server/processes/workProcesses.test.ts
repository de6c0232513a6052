import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ProcessEnded } from '#server/processes/workProcess.ts'
import { WorkProcesses, type ProcessesOptions } from '#server/processes/workProcesses.ts'
import { eventually } from '../../support/eventually.ts'
import type { OddTask } from '../../support/oddProcess.ts'

const source = new URL('../../support/oddProcess.ts', import.meta.url)
const open: WorkProcesses<OddTask, number | string, number>[] = []
function processes(options: Partial<ProcessesOptions> = {}) {
  const made = new WorkProcesses<OddTask, number | string, number>({
    source,
    idleTimeout: 60_000,
    ...options,
  })
  open.push(made)
  return made
}

const isThere = (pid: number | string): boolean => {
  try {
    return process.kill(Number(pid), 0)
  } catch {
    return false
  }
}

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'duodeck-processes-')), 'homes')
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
})

test('a process is kept for the next task, two tasks at once have two, and all end with their owner', async () => {
  const all = processes()
  const first = await all.run({ kind: 'pid' })
  expect(await all.run({ kind: 'pid' })).toBe(first)
  const both = await Promise.all([all.run({ kind: 'pid' }), all.run({ kind: 'pid' })])
  expect(both).toContain(first)
  expect(new Set(both).size).toBe(2)
  await all.close()
  expect(both.filter(isThere)).toEqual([])
  await expect(all.run({ kind: 'pid' })).rejects.toThrow()
})

test('one that has nothing to do ends, and the next task begins another', async () => {
  const all = processes({ idleTimeout: 1 })
  const first = await all.run({ kind: 'pid' })
  await eventually(() => expect(isThere(first)).toBe(false))
  expect(await all.run({ kind: 'pid' })).not.toBe(first)
})

test('what it says meanwhile comes before its answer, in order', async () => {
  const heard: number[] = []
  await processes().run({ kind: 'count', to: 50 }, { news: (count) => void heard.push(count) })
  expect(heard).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
})

describe('what goes wrong', () => {
  test('in a task is told, with the system’s code where that refused, and costs its process', async () => {
    const all = processes()
    const first = await all.run({ kind: 'pid' })
    await expect(all.run({ kind: 'throw' })).rejects.toThrow(/Error: Odd/)
    expect(isThere(first)).toBe(false)
    await expect(all.run({ kind: 'read', path: join(folder, 'none') })).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(await all.run({ kind: 'pid' })).not.toBe(first)
  })

  test('with the process is told with its last words', async () => {
    const ended = processes().run({ kind: 'exit' })
    await expect(ended).rejects.toBeInstanceOf(ProcessEnded)
    await expect(ended).rejects.toMatchObject({ message: 'ended with 3: last words', isOutOfMemory: false })
  })

  test('for want of memory is known for that', async () => {
    const small = processes({ memoryMb: 32 })
    await expect(small.run({ kind: 'fill' })).rejects.toMatchObject({ isOutOfMemory: true })
  })

  test('where it cannot be begun ends nothing else, and leaves nothing', async () => {
    const all = processes({ homes: folder })
    const { execPath } = process
    process.execPath = join(folder, 'no-node')
    try {
      await expect(all.run({ kind: 'pid' })).rejects.toBeInstanceOf(ProcessEnded)
    } finally {
      process.execPath = execPath
    }
    expect(readdirSync(folder)).toEqual([])
    expect(await all.run({ kind: 'pid' })).toEqual(expect.any(Number))
  })
})

test('a task that nobody wants ends with its process, and says why', async () => {
  const [all, gone] = [processes(), new AbortController()]
  let pid = 0
  const news = (said: number): void => {
    pid = said
    gone.abort(new Error('Left'))
  }
  await expect(all.run({ kind: 'hang' }, { signal: gone.signal, news })).rejects.toThrow('Left')
  expect(isThere(pid)).toBe(false)
  await expect(all.run({ kind: 'pid' }, { signal: gone.signal })).rejects.toThrow('Left')
})

test('what it writes lies in a home of its own, which goes with it', async () => {
  const all = processes({ homes: folder })
  const home = await all.run({ kind: 'keep', name: 'a' })
  expect(existsSync(join(String(home), 'a'))).toBe(true)
  expect(await all.run({ kind: 'keep', name: 'b' })).toBe(home)
  await all.close()
  expect(readdirSync(folder)).toEqual([])
})

/** A server that has begun a process, whose id it says. */
const dyingServer = `
  import { WorkProcesses } from '${new URL('../../../server/processes/workProcesses.ts', import.meta.url).href}'
  const all = new WorkProcesses({ source: new URL('${source.href}'), idleTimeout: 60_000 })
  process.stdout.write(String(await all.run({ kind: 'pid' })))
  await all.run({ kind: 'hang' })
`

describe.runIf(process.platform !== 'win32')('a process and its server', () => {
  test('a signal that stops the server leaves its processes to it', async () => {
    const all = processes()
    const pid = Number(await all.run({ kind: 'pid' }))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(pid, signal)
    expect(await all.run({ kind: 'pid' })).toBe(pid)
  })

  test('whatever ends the server ends them', async () => {
    const server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', dyingServer], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [pid] = (await once(server.stdout, 'data')) as [Buffer]
    expect(isThere(pid.toString())).toBe(true)
    server.kill('SIGKILL')
    await eventually(() => expect(isThere(pid.toString())).toBe(false))
  })
})
