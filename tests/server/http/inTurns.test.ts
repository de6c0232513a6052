import express from 'express'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { inTurns } from '#server/http/inTurns.ts'

test('what a room asks at once is answered in turns, with everybody else heard in between', async () => {
  const asked = 40
  let turn = 0
  const count = (): void => {
    turn += 1
    counting = setImmediate(count)
  }
  let counting = setImmediate(count)
  const answeredIn: number[] = []
  const app = express()
  app.use(inTurns())
  app.use((_request, response) => {
    response.end()
    answeredIn.push(turn)
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // Over one connection, so that all of them are read in the same turn.
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  try {
    socket.write('GET / HTTP/1.1\r\nHost: duodeck.example\r\n\r\n'.repeat(asked))
    await expect.poll(() => answeredIn.length).toBe(asked)
    expect(new Set(answeredIn).size).toBe(asked)
  } finally {
    clearImmediate(counting)
    socket.destroy()
    server.close()
  }
})

test('whoever asks for much waits behind their own: another address is answered next', async () => {
  const answered: string[] = []
  const app = express()
  app.set('trust proxy', 1)
  app.use(inTurns())
  app.use(({ ip }, response) => {
    answered.push(ip!)
    response.end()
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const from = (address: string) =>
    `GET / HTTP/1.1\r\nHost: duodeck.example\r\nX-Forwarded-For: ${address}\r\n\r\n`
  try {
    socket.write(from('10.0.0.1').repeat(30) + from('10.0.0.2'))
    await expect.poll(() => answered.length).toBe(31)
    expect(answered.indexOf('10.0.0.2')).toBeLessThan(3)
  } finally {
    socket.destroy()
    server.close()
  }
})
