import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DescribedRole, RoleCardField } from '#shared/model/roleCard.ts'
import type { Workspace } from '#shared/protocol/api.ts'
import type { RoleCardLine, RoleCards } from '#shared/protocol/people.ts'
import { join, makeWorkspace, type Refused, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let workspace: Workspace
let designer: TestPerson
let second: TestPerson
let seller: TestPerson

const address = () => `/api/workspaces/${workspace.id}/role-cards`
const write = (as: TestPerson, role: DescribedRole, field: RoleCardField, text: string, revision = 0) =>
  as.put<RoleCardLine & Refused>(`${address()}/${role}/${field}`, { text, revision })
const cards = async () => (await seller.get<RoleCards>(address())).body

beforeAll(async () => {
  server = await startTestServer()
  const made = await makeWorkspace(server.url)
  workspace = made.workspace
  designer = await join(made.owner, workspace, ['marketing'])
  second = await join(made.owner, workspace, ['marketing'])
  seller = await join(made.owner, workspace, ['sales'])
})
afterAll(() => server.discard())

test('each side describes itself and not the other, and both read both', async () => {
  expect((await write(designer, 'marketing', 'skills', 'Type\r\nand\u0000 colour ')).body).toEqual({
    ...{ field: 'skills', text: 'Type\nand colour', revision: 1 },
  })
  expect((await write(seller, 'sales', 'deadlines', 'Tomorrow')).status).toBe(200)
  expect((await write(seller, 'marketing', 'skills', 'None', 1)).status).toBe(403)
  expect((await write(designer, 'sales', 'deadlines', 'Never', 1)).status).toBe(403)
  const { marketing, sales } = await cards()
  expect(marketing.map(({ text }) => text)).toEqual(['', 'Type\nand colour', '', ''])
  expect(sales.map(({ text }) => text)).toEqual(['', '', '', 'Tomorrow'])
})

test('of two who change a line at once one is told and nothing is lost unseen; emptied it says the usual again', async () => {
  const kept = async () => (await cards()).marketing.find(({ field }) => field === 'pressures')!
  for (const [revision, two] of [
    [0, [designer, second]],
    [1, [second, designer]],
  ] as const) {
    const [one, other] = await Promise.all(
      two.map((by) => write(by, 'marketing', 'pressures', `By ${by.id} on ${revision}`, revision)),
    )
    expect([one!.status, other!.status].sort()).toEqual([200, 409])
    const [won, lost] = one!.status === 200 ? [one!, other!] : [other!, one!]
    expect(lost.body.error).toMatchObject({
      code: 'changed-elsewhere',
      message: expect.any(String) as string,
    })
    expect(await kept()).toMatchObject({ text: won.body.text, revision: revision + 1 })
  }
  // Whoever looked at both may; the same from both at once is said once; other lines are nobody's business.
  const agreed = await Promise.all(
    [designer, second].map((by) => write(by, 'marketing', 'pressures', 'Agreed', 2)),
  )
  expect(agreed.map(({ status, body }) => [status, body.revision])).toEqual([
    [200, 3],
    [200, 3],
  ])
  const lines = await Promise.all([
    write(designer, 'marketing', 'duties', 'Looks'),
    write(second, 'marketing', 'deadlines', 'Fridays'),
    write(seller, 'sales', 'duties', 'Words'),
  ])
  expect(lines.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await write(designer, 'marketing', 'pressures', ' ', 3)).body).toMatchObject({
    text: '',
    revision: 4,
  })
})

test('what cannot stand there is refused in words', async () => {
  const tooLong = await write(seller, 'sales', 'duties', 'x'.repeat(601))
  expect([tooLong.status, tooLong.body.error.path]).toEqual([400, 'text'])
  for (const path of ['admin/duties', 'sales/constructor', '__proto__/duties'])
    expect((await seller.put(`${address()}/${path}`, { text: 'x', revision: 0 })).status).toBe(404)
  const { owner: stranger } = await makeWorkspace(server.url, 'Elsewhere')
  expect((await stranger.get(address())).status).toBe(404)
})
