import express from 'express'
import { randomFillSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer, get } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { errorAnswer } from '#server/http/errorAnswer.ts'
import { sendFile } from '#server/http/sendFile.ts'
import { createLog } from '#server/log.ts'
import { eventually } from '../../support/eventually.ts'
import { FakeClock } from '../../support/fakeClock.ts'

/** Of several pieces. */
const bytes = randomFillSync(Buffer.alloc(3_000_001))
const folder = await mkdtemp(join(tmpdir(), 'duodeck-send-'))
await writeFile(join(folder, 'whole'), bytes)
await writeFile(join(folder, 'empty'), '')
await mkdir(join(folder, 'folder'))
/** More than any socket takes by itself. */
await writeFile(join(folder, 'long'), '')
await truncate(join(folder, 'long'), 256_000_000)

const clock = new FakeClock()

const ended: Promise<unknown>[] = []
const app = express().get('/:name', async (request, response) => {
  const path = join(folder, String(request.params['name']))
  const file = { path, tag: 'one', headers: { 'content-type': 'application/zip' } }
  const sent = sendFile(request, response, file, clock)
  ended.push(sent)
  await sent
})
app.use(errorAnswer(createLog('silent')))
const server = createServer(app).listen(0, '127.0.0.1')
await once(server, 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const asked = async (headers: Record<string, string>, { method = 'GET', name = 'whole' } = {}) => {
  const answer = await fetch(`${url}/${name}`, { headers, method })
  return {
    status: answer.status,
    length: answer.headers.get('content-length'),
    range: answer.headers.get('content-range'),
    etag: answer.headers.get('etag'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}

test('a file comes whole, also to two at once, and an empty one is empty', async () => {
  const all = await Promise.all([asked({}), asked({}), asked({ range: 'lines=1-2' })])
  for (const one of all) {
    expect(one).toMatchObject({ status: 200, length: String(bytes.length), etag: '"one"' })
    expect(one.bytes.equals(bytes)).toBe(true)
  }
  expect(await asked({}, { name: 'empty' })).toMatchObject({ status: 200, length: '0' })
  const head = await asked({}, { method: 'HEAD' })
  expect([head.length, head.bytes.length]).toEqual([String(bytes.length), 0])
})

test('a broken download goes on where it was, as long as it is the same file', async () => {
  const rest = await asked({ range: 'bytes=1000000-', 'if-range': '"one"' })
  expect(rest).toMatchObject({ status: 206, range: 'bytes 1000000-3000000/3000001' })
  expect(rest.bytes.equals(bytes.subarray(1_000_000))).toBe(true)
  expect((await asked({ range: 'bytes=-7' })).bytes.equals(bytes.subarray(-7))).toBe(true)
  expect((await asked({ range: 'bytes=5-9' })).bytes.equals(bytes.subarray(5, 10))).toBe(true)
  const other = await asked({ range: 'bytes=5-9', 'if-range': '"another"' })
  expect([other.status, other.bytes.equals(bytes)]).toEqual([200, true])
  const past = await asked({ range: 'bytes=3000001-' })
  expect(past).toMatchObject({ status: 416, range: 'bytes */3000001', etag: null })
})

test('whoever has it already hears just that, and what cannot be read is not said to be it', async () => {
  // Left out, fetch says by itself that nothing kept counts.
  const kept = { 'cache-control': 'max-age=0' }
  expect(await asked({ ...kept, 'if-none-match': '"zero", W/"one"' })).toMatchObject({
    status: 304,
    etag: '"one"',
    length: null,
  })
  expect(await asked({ ...kept, 'if-none-match': '"another"' })).toMatchObject({ status: 200 })
  expect(await asked({ range: 'bytes=0-1' }, { name: 'folder' })).toMatchObject({
    status: 500,
    range: null,
    etag: null,
  })
})

test('whoever leaves in the midst of it lets go of the file', async () => {
  const request = get(`${url}/whole`)
  const [answer] = (await once(request, 'response')) as [NodeJS.ReadableStream]
  await once(answer, 'readable')
  request.destroy()
  expect(await ended.at(-1)).toBeUndefined()
})

test('so does whoever leaves while several of them wait on one line', async () => {
  const [before, several] = [ended.length, 5]
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET /whole HTTP/1.1\r\nHost: here\r\n\r\n'.repeat(several))
  await eventually(() => expect(ended).toHaveLength(before + several))
  await once(socket, 'readable')
  socket.destroy()
  expect(await Promise.all(ended.slice(before))).toEqual(Array(several).fill(undefined))
})

test('whoever reads nothing for a minute is cut off', async () => {
  const before = ended.length
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET /long HTTP/1.1\r\nHost: here\r\n\r\n')
  await eventually(() => expect(ended).toHaveLength(before + 1))
  const over = vi.fn()
  void ended[before]!.then(over)
  await eventually(() => {
    clock.advance(60_000)
    expect(over).toHaveBeenCalledWith(undefined)
  })
  const length = await new Promise((resolve) =>
    socket
      .on('error', () => undefined)
      .on('close', () => resolve(socket.bytesRead))
      .resume(),
  )
  expect(length).toBeLessThan(256_000_000)
})
