import type { Response } from 'express'
import { EventEmitter } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Refusal } from '#server/errors.ts'
import { Turns } from '#server/http/turns.ts'
import type { DeckRecord, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import { Browser, makePitch, makeWorkspace, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { startStage } from '../../support/stage.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
let pitch: PitchRecord

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
  const body = { workspaceId: workspace.id, starter: 'case-study' }
  pitch = await makePitch(owner, (await owner.post<DeckRecord>('/api/decks', body)).body)
})
afterAll(() => server.discard())

/** An answer that nobody has written yet. */
const unanswered = () =>
  Object.assign(new EventEmitter(), { closed: false, writableFinished: false }) as unknown as Response

const person = (id: string) => ({ id, name: id, email: `${id}@test.example` })

describe('whole documents', () => {
  test('are read for one person after the other, and each time everybody’s sockets are heard in between', async () => {
    const turns = new Turns()
    const happened: string[] = []
    const read = (id: string) =>
      turns.heavy(person(id), unanswered(), () => {
        setImmediate(() => happened.push('sockets'))
        return Promise.resolve(happened.push(id))
      })
    await Promise.all(['ann', 'ann', 'ann', 'ben'].map(read))
    expect(happened.filter((each) => each !== 'sockets')).toEqual(['ann', 'ben', 'ann', 'ann'])
    expect(happened.join()).not.toMatch(/ann,ann/)
  })

  test('cannot be asked for without end: whoever does is told to wait, and a colleague is not', async () => {
    const turns = new Turns()
    const read = (id: string) => turns.heavy(person(id), unanswered(), () => Promise.resolve(id))
    const many = Array.from({ length: 40 }, () => read('ann'))
    const colleague = read('ben')
    const outcomes = await Promise.allSettled(many)
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refusal] : []))
    expect(refused).toHaveLength(40 - 17)
    for (const { status, message } of refused) {
      expect(status).toBe(429)
      expect(message).toMatch(/asked for a lot at once\. Wait/)
    }
    expect(await colleague).toBe('ben')
  })
})

test('one guest’s wrong passcodes do not lock out the firm that sits behind the same address', async () => {
  const { watchUrl } = await startStage(owner, pitch, { passcode: 'harbour', reason: 'A test' })
  const { pathname } = new URL(watchUrl!)
  const guest = new Browser(server.url)
  const guesses = []
  for (let nth = 0; nth < 21; nth++)
    guesses.push(await guest.post(`${pathname}/enter`, { passcode: `no${nth}` }))
  expect(guesses.at(-1)!.status).toBe(429)

  const client = new Browser(server.url)
  await client.get(`${pathname}/door`)
  expect((await client.post(`${pathname}/enter`, { passcode: 'harbor' })).status).toBe(403)
  expect((await client.post(`${pathname}/enter`, { passcode: 'harbour' })).status).toBe(204)
  const forged = new Browser(server.url)
  forged.keep('duodeck_visitor=made.up; Path=/')
  expect((await forged.post(`${pathname}/enter`, { passcode: 'harbour' })).status).toBe(429)
})
