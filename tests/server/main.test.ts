import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { bundleMain } from '../support/mainProcess.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

interface Run {
  readonly process: ChildProcess
  readonly errors: string[]
  readonly dataDir: string
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
  const dataDir = env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'duodeck-main-')))
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
  return { process: child, errors, dataDir, ended, firstLine }
}

const urlOf = (line: string): string => (JSON.parse(line) as { url: string }).url

test('a bad value is refused in one readable line', async () => {
  const { errors, ended } = await run({ PORT: 'abc' })
  expect(await ended).toEqual([1, null])
  expect(errors).toEqual(['Duodeck cannot start: PORT must be a whole number from 0 to 65535'])
})

test('two servers on one folder: the second names the first and ends; after kill -9 the next one starts', async () => {
  const first = await run({})
  await first.firstLine
  const env = { DATA_DIR: first.dataDir }
  const second = await run(env)
  expect(await second.ended).toEqual([1, null])
  expect(second.errors).toHaveLength(1)
  expect(second.errors[0]).toMatch(
    new RegExp(
      `^Duodeck cannot start: another Duodeck works in .+ \\(process ${first.process.pid} on .+, since \\d{4}-\\d\\d-.+\\)\\. Stop it first`,
    ),
  )

  first.process.kill('SIGKILL')
  await first.ended
  const third = await run(env)
  expect((await fetch(`${urlOf(await third.firstLine)}/readyz`)).status).toBe(200)
})

test('a secret that was cut short is refused in one line, and stays as it is', async () => {
  const dataDir = await temporaryFolder()
  await writeFile(join(dataDir, 'secret'), '')
  const { errors, ended } = await run({ DATA_DIR: dataDir })
  expect(await ended).toEqual([1, null])
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/^Duodeck cannot start: the secret in .+ is empty instead of .+remove the file/)
  expect(await readFile(join(dataDir, 'secret'), 'utf8')).toBe('')
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
  // A request that never ends would hold the server for its last seconds; its answer says that it has it.
  const hanging = request(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { expect: '100-continue', 'content-length': '2' },
  })
  hanging.on('error', () => undefined)
  hanging.flushHeaders()
  await once(hanging, 'continue')
  await fetch(`${url}/healthz`)
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
  // One that waits for its requests ends with 0.
  expect(await ended).toEqual([1, null])
})
