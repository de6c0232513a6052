import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AvoidedEntry, AvoidedList, Workspace } from '#shared/protocol/api.ts'
import { makeWorkspace, type Refused, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
const address = () => `/api/workspaces/${workspace.id}/avoided`
const put = (words: string, instead = '') => owner.post<AvoidedEntry & Refused>(address(), { words, instead })
const list = async () => (await owner.get<AvoidedList>(address())).body.avoided

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

test('words are on the list once however they are written, with what was said last; taken off they are gone', async () => {
  await put('Cheap')
  const both = await Promise.all([put('synergy'), put('Synergy', 'working together')])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  const { body } = await put(' CHEAP ', 'good value')
  expect(body).toMatchObject({ words: 'CHEAP', instead: 'good value' })
  expect((await list()).map(({ words }) => words.toLowerCase())).toEqual(['cheap', 'synergy'])
  expect((await owner.delete(`${address()}/${body.id}`)).status).toBe(204)
  expect((await owner.delete(`${address()}/${body.id}`)).status).toBe(404)
  expect(await list()).toHaveLength(1)
})

test('what says nothing is refused in words, at its field', async () => {
  for (const words of ['', '  ', 'x'.repeat(81), '\u0301']) {
    const { status, body } = await put(words)
    expect([status, body.error.path]).toEqual([400, 'words'])
  }
})

test('a full list says so, and what is on it can still be changed', async () => {
  for (let nth = (await list()).length; nth < 200; nth++) await put(`word ${nth}`)
  const full = await put('one too many')
  expect([full.status, full.body.error.message]).toEqual([409, expect.stringMatching(/200 entries/)])
  expect((await put('synergy', 'together')).status).toBe(201)
})
