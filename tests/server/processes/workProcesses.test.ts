import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { ForkServer } from '#server/processes/forkServer.ts'
import { ProcessEnded } from '#server/processes/workProcess.ts'
import { WorkProcesses, type ProcessesOptions } from '#server/processes/workProcesses.ts'
import { workerFile } from '#server/workerFile.ts'
import { childProcesses } from '../../support/childProcesses.ts'
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

test('one that is about to end gets no task any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const all = processes({ idleTimeout: 60_000 })
  const first = await all.run({ kind: 'pid' })
  vi.advanceTimersByTime(60_000)
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

  test('for what it holds beside JavaScript, where it says how much that may be', async () => {
    const small = processes({ memoryMb: 32 })
    await expect(small.run({ kind: 'swell' })).rejects.toBeInstanceOf(ProcessEnded)
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

/** A server that can open nothing more, and says what becomes of a task. */
const fullServer = `
  import { openSync } from 'node:fs'
  import { WorkProcesses } from '${new URL('../../../server/processes/workProcesses.ts', import.meta.url).href}'
  const all = new WorkProcesses({ source: new URL('${source.href}'), idleTimeout: 60_000 })
  try {
    for (;;) openSync('/dev/null')
  } catch {
    await all.run({ kind: 'pid' }).catch(({ name, message }) => console.log(name, message))
    await all.close()
    console.log('and goes on')
  }
`

const serverArgs = (code: string): string[] => ['--import', 'tsx', '--input-type=module', '-e', code]

/** A server that has begun two processes, whose ids it says: one that hears when it is gone, one that lets go of nothing. */
const dyingServer = `
  import { WorkProcesses } from '${new URL('../../../server/processes/workProcesses.ts', import.meta.url).href}'
  const all = new WorkProcesses({ source: new URL('${source.href}'), idleTimeout: 60_000 })
  const news = (pid) => process.stdout.write(pid + ' ')
  await Promise.all([all.run({ kind: 'hang' }, { news }), all.run({ kind: 'spin' }, { news })])
`

test('all end with their owner, also where another cannot be begun meanwhile', async () => {
  const all = processes()
  const first = await all.run({ kind: 'pid' })
  const { execPath } = process
  process.execPath = '\0'
  const refused = Promise.all([1, 2].map(async () => all.run({ kind: 'pid' }))).catch(() => undefined)
  process.execPath = execPath
  await all.close()
  expect(isThere(first)).toBe(false)
  await refused
})

describe.runIf(process.platform !== 'win32')('a process and its server', () => {
  test('a signal that stops the server leaves its processes to it', async () => {
    const all = processes()
    const pid = Number(await all.run({ kind: 'pid' }))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(pid, signal)
    expect(await all.run({ kind: 'pid' })).toBe(pid)
  })

  test('what begins them can be killed: they end with it, which is told, and others are begun', async () => {
    const all = processes()
    const kept = await all.run({ kind: 'pid' })
    let pid = 0
    const news = (said: number): void => {
      pid = said
      for (const { pid } of childProcesses('forkServerProcess')) process.kill(pid, 'SIGKILL')
    }
    const [first] = await Promise.allSettled([
      all.run({ kind: 'spin' }, { news }),
      all.run({ kind: 'hang' }, { news: () => undefined }),
    ])
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(ProcessEnded) as unknown })
    await eventually(() => expect([kept, pid].filter(isThere)).toEqual([]), 30_000)
    expect(await all.run({ kind: 'pid' })).toEqual(expect.any(Number))
  })

  test('what begins them may be stopped: whoever waits for the end of one hears of it all the same', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const [all, gone] = [processes(), new AbortController()]
    const news = (): void => {
      for (const { pid } of childProcesses('forkServerProcess')) process.kill(pid, 'SIGSTOP')
      gone.abort(new Error('Too late'))
      vi.advanceTimersByTime(5_000)
    }
    await expect(all.run({ kind: 'hang' }, { signal: gone.signal, news })).rejects.toThrow('Too late')
    expect(await all.run({ kind: 'pid' })).toEqual(expect.any(Number))
  })

  test('what begins them says of what it ended', async () => {
    const { filename, execArgv } = workerFile(source)
    const program = { execPath: process.execPath, filename, execArgv, env: {} }
    const forked = new ForkServer().fork(program, () => undefined)
    forked.tell(undefined as unknown as object)
    expect((await forked.ended).message).toMatch(/^what begins processes ended with 1: .*ERR_MISSING_ARGS/s)
  })

  test('that can open nothing more ends neither itself nor what it began', async () => {
    const few = ['-c', 'ulimit -n 128 && exec "$@"', 'sh', process.execPath, ...serverArgs(fullServer)]
    // In a group of its own, which it would take along.
    const server = spawn('sh', few, { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
    expect(await text(server.stdout)).toMatch(/^ProcessEnded .*EMFILE\nand goes on\n$/)
  })

  test('whatever ends the server ends them', async () => {
    const server = spawn(process.execPath, serverArgs(dyingServer), { stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()))
    const pids = await eventually(() => {
      const each = said.match(/\d+ /g) ?? []
      expect(each).toHaveLength(2)
      return each
    }, 30_000)
    onTestFinished(() => pids.filter(isThere).forEach((pid) => process.kill(Number(pid), 'SIGKILL')))
    expect(pids.every(isThere)).toBe(true)
    server.kill('SIGKILL')
    await eventually(() => expect(pids.filter(isThere)).toEqual([]), 30_000)
  })
})
