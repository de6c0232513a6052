import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BrandColor, BrandColorList, Workspace } from '#shared/protocol/api.ts'
import { makeWorkspace, type Refused, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace
const address = () => `/api/workspaces/${workspace.id}/colors`
const add = (name: string, hex: string, before: string | null = null) =>
  owner.post<BrandColor & Refused>(address(), { name, hex, before })
const change = (id: string, name: string, hex: string) =>
  owner.patch<Refused>(`${address()}/${id}`, { name, hex })
const move = (id: string, before: string | null) => owner.post(`${address()}/${id}/move`, { before })
const list = async () => (await owner.get<BrandColorList>(address())).body.colors
const names = async () => (await list()).map(({ name }) => name)

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

test('a colour is there once, under the name that was said last, where it stood', async () => {
  await add('Harbour', '#0A3D62')
  await add('Sand', '#f5ebdc')
  const both = await Promise.all([add('Blue', '#0a3d62'), add('Deep blue', '#0a3d62')])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect((await list()).map(({ hex }) => hex)).toEqual(['#0a3d62', '#f5ebdc'])
  expect(['Blue', 'Deep blue']).toContain((await names())[0])
})

test('colours stand in marketing’s order, whoever moves and adds at once', async () => {
  const [a, b, c] = [await add('a', '#00000a'), await add('b', '#00000b'), await add('c', '#00000c')]
  await move(c.body.id, a.body.id)
  expect(await names()).toEqual(['c', 'a', 'b'])
  await move(c.body.id, null)
  await add('d', '#00000d', b.body.id)
  expect(await names()).toEqual(['a', 'd', 'b', 'c'])
  // Both stand behind a then, and what moves into the gap between them finds a place there.
  await Promise.all([add('e', '#00000e', b.body.id), add('f', '#00000f', b.body.id)])
  const [, , , second] = await list()
  await move(c.body.id, second!.id)
  const order = await names()
  expect(order.indexOf('c')).toBe(order.indexOf(second!.name) - 1)
  expect(order).toHaveLength(6)
  // What it should stand before is gone: it is the last.
  await owner.delete(`${address()}/${b.body.id}`)
  await move(a.body.id, b.body.id)
  expect((await names()).at(-1)).toBe('a')
})

test('a changed colour keeps its place; the value of another one is refused at its field', async () => {
  const [a] = [await add('a', '#00000a'), await add('b', '#00000b')]
  expect((await change(a.body.id, 'Night', '#0000AA')).status).toBe(204)
  expect((await change(a.body.id, 'Midnight', '#0000aa')).status).toBe(204)
  expect(await list()).toMatchObject([{ name: 'Midnight', hex: '#0000aa' }, { name: 'b' }])
  const taken = await change(a.body.id, 'Night', '#00000b')
  expect([taken.status, taken.body.error.path]).toEqual([409, 'hex'])
  expect(taken.body.error.message).toContain('“b”')
  expect(await names()).toEqual(['Midnight', 'b'])
})

test('what a colleague has deleted says so, and is nobody’s to change', async () => {
  const { body } = await add('a', '#00000a')
  expect((await owner.delete(`${address()}/${body.id}`)).status).toBe(204)
  expect((await owner.delete(`${address()}/${body.id}`)).status).toBe(404)
  expect((await change(body.id, 'a', '#00000b')).status).toBe(404)
  expect((await move(body.id, null)).status).toBe(404)
})

test('another workspace’s colour cannot be changed, moved or deleted through one’s own', async () => {
  const { body } = await add('a', '#00000a')
  const theirs = address()
  ;({ owner, workspace } = await makeWorkspace(server.url))
  expect(address()).not.toBe(theirs)
  expect((await change(body.id, 'b', '#00000b')).status).toBe(404)
  expect((await move(body.id, null)).status).toBe(404)
  expect((await owner.delete(`${address()}/${body.id}`)).status).toBe(404)
  expect(await list()).toEqual([])
})

test('what is no colour is refused in words, at its field', async () => {
  for (const [name, hex, path] of [
    ['', '#00000a', 'name'],
    ['x'.repeat(61), '#00000a', 'name'],
    ['Red', 'red', 'hex'],
    ['Red', '#12345', 'hex'],
    ['Red', '', 'hex'],
  ] as const) {
    const { status, body } = await add(name, hex)
    expect([status, body.error.path]).toEqual([400, path])
  }
})

test('a full list says so, and what is on it can still be named anew', async () => {
  for (let nth = 0; nth < 60; nth++) await add(`${nth}`, `#0000${(0x10 + nth).toString(16)}`)
  const full = await add('one too many', '#ffffff')
  expect([full.status, full.body.error.message]).toEqual([409, expect.stringMatching(/60 colours/)])
  expect((await add('First', '#000010')).status).toBe(201)
  expect((await names())[0]).toBe('First')
})
