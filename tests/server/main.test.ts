import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { bundleMain } from '../support/mainProcess.ts'

interface Run {
  readonly process: ChildProcess
  readonly errors: string[]
  /** The exit code and the signal that ended it. */
  readonly ended: Promise<unknown[]>
  /** Resolves with the first line on standard output. */
  readonly firstLine: Promise<string>
}

let bundle = ''
beforeAll(async () => {
  bundle = await bundleMain()
})

/** The real entry, in a process of its own. */
async function run(env: Record<string, string>): Promise<Run> {
  const dataDir = await mkdtemp(join(tmpdir(), 'duodeck-main-'))
  const child = spawn(process.execPath, [bundle], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    await rm(dataDir, { recursive: true, force: true })
  })
  const errors: string[] = []
  createInterface(child.stderr).on('line', (line) => errors.push(line))
  const firstLine = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
  return { process: child, errors, ended, firstLine }
}

const urlOf = (line: string): string => (JSON.parse(line) as { url: string }).url

test('a bad value is refused in one readable line', async () => {
  const { errors, ended } = await run({ PORT: 'abc' })
  expect(await ended).toEqual([1, null])
  expect(errors).toEqual(['Duodeck cannot start: PORT must be a whole number from 0 to 65535'])
})

test('says where it is, answers, and ends cleanly when told to', async () => {
  const { process: server, errors, ended, firstLine } = await run({})
  const url = urlOf(await firstLine)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  server.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(errors).toEqual([])
})

test('a second signal ends it at once', async () => {
  const { process: server, ended, firstLine } = await run({})
  const url = urlOf(await firstLine)
  // A request that never ends would hold the server for its last seconds.
  const hanging = fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    body: new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) }),
    duplex: 'half',
  } as RequestInit)
  hanging.catch(() => undefined)
  await fetch(`${url}/healthz`)
  const start = performance.now()
  server.kill('SIGINT')
  // Refused connections say that the first signal has arrived.
  await expect
    .poll(() =>
      fetch(`${url}/healthz`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed')
  server.kill('SIGINT')
  expect(await ended).toEqual([1, null])
  expect(performance.now() - start).toBeLessThan(4_000)
})
