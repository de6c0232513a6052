import express from 'express'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { busy, invalid } from '#server/errors.ts'
import { errorAnswer } from '#server/http/errorAnswer.ts'
import { createLog } from '#server/log.ts'

/** A server on which every request fails like this. */
async function failing(error: unknown): Promise<{ url: string; logged: string[] }> {
  const logged: string[] = []
  const log = createLog('info', { write: (line) => void logged.push(line) })
  const app = express()
  app.use(() => {
    throw error
  })
  app.use(errorAnswer(log))
  const server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, logged }
}

test('a refusal is answered as it is, and is nothing to log', async () => {
  const { url, logged } = await failing(invalid('client', 'Give the client a name.'))
  const answer = await fetch(url)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({
    error: { code: 'invalid', message: 'Give the client a name.', path: 'client' },
  })
  expect(logged).toEqual([])
})

test('too much at once says when to come back', async () => {
  const { url } = await failing(busy('Many decks are being exported right now.'))
  const answer = await fetch(url)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('30')
})

test('a defect is logged with its cause and tells the caller nothing of itself', async () => {
  const { url, logged } = await failing(new Error('no such column: secret_column'))
  const answer = await fetch(url)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret_column')
  expect(logged.join()).toContain('no such column: secret_column')
})
