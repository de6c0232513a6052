import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultTheme, type ThemeLook } from '#shared/model/theme.ts'
import type { BrandTheme, BrandThemeList, Workspace } from '#shared/protocol/api.ts'
import { makeWorkspace, type Refused, type TestPerson } from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

const { name: _name, ...look } = defaultTheme
const address = () => `/api/workspaces/${workspace.id}/themes`
const save = (name: string, of: object = look) => owner.post<BrandTheme & Refused>(address(), { name, ...of })
const list = async () => (await owner.get<BrandThemeList>(address())).body.themes
const withBody = (size: unknown): object => ({
  ...look,
  text: { ...look.text, body: { ...look.text.body, size } },
})

test('a theme comes back whole: colours, fonts, type scale and the looks of new blocks, and nothing else that was sent along', async () => {
  const fresh = { shape: { shadow: true } }
  const charts = ['text', 'accent2', '#abcdef', 'accent4', 'accent5', 'accent6'] as const
  const fonts = { heading: 'own:Caladea', body: 'Georgia' } as const
  await save('Harbour', {
    ...look,
    fonts: { ...fonts, own: [{ name: 'Caladea' }] },
    extra: 'x',
    charts,
    fresh: { ...fresh, image: { opacity: 1 } },
  })
  const [theme] = await list()
  const { id, ...rest } = theme!
  expect(id).not.toBe('')
  expect(rest).toEqual({
    name: 'Harbour',
    colors: look.colors,
    text: look.text,
    fonts,
    charts,
    fresh,
  } satisfies ThemeLook & {
    name: string
  })
})

test('under a name there is one, whatever its case: the later one’s', async () => {
  await save('Night')
  const both = await Promise.all([save('Harbour', withBody(20)), save('HARBOUR', withBody(21))])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect((await list()).map(({ name }) => name.toLowerCase())).toEqual(['harbour', 'night'])
  await save('harbour', withBody(22))
  expect((await list())[0]!.text.body.size).toBe(22)
})

test('what undo puts back is beside what colleagues saved under its name meanwhile, and replaces none of it', async () => {
  const longest = 'H'.repeat(80)
  await save(longest, withBody(20))
  await save('Harbour', withBody(21))
  const putBack = (name: string, size: number) =>
    owner.post<BrandTheme>(address(), { name, ...withBody(size), beside: true })
  const both = await Promise.all([putBack('HARBOUR', 30), putBack('Harbour', 31)])
  expect(new Set(both.map(({ body }) => body.name.toLowerCase()))).toEqual(
    new Set(['harbour 2', 'harbour 3']),
  )
  expect((await putBack(longest, 32)).body.name).toBe(`${'H'.repeat(76)} 2`)
  expect((await putBack('Sea', 33)).body.name).toBe('Sea')
  const sizes = (await list()).map(({ text }) => text.body.size)
  expect(sizes.sort((a, b) => a - b)).toEqual([20, 21, 30, 31, 32, 33])
})

test('renamed it keeps its look; another one’s name is refused at its field', async () => {
  const [harbour] = [(await save('Harbour', withBody(20))).body, await save('Night')]
  const rename = (name: string) => owner.patch<Refused>(`${address()}/${harbour.id}`, { name })
  expect((await rename('Sea')).status).toBe(204)
  expect((await rename('SEA')).status).toBe(204)
  expect(await list()).toMatchObject([{ name: 'Night' }, { name: 'SEA', text: { body: { size: 20 } } }])
  const taken = await rename('night')
  expect([taken.status, taken.body.error.path]).toEqual([409, 'name'])
  expect((await owner.delete(`${address()}/${harbour.id}`)).status).toBe(204)
  expect((await owner.delete(`${address()}/${harbour.id}`)).status).toBe(404)
  expect((await rename('Sea')).status).toBe(404)
})

test('what is no theme is refused at the field that is wrong', async () => {
  const { link: _link, ...fewer } = look.colors
  for (const [of, path] of [
    [{ ...look, colors: { ...look.colors, accent1: 'url(x)' } }, 'colors.accent1'],
    [{ ...look, colors: fewer }, 'colors.link'],
    [{ ...look, fonts: { heading: 'Comic Sans', body: 'Arial' } }, 'fonts.heading'],
    [{ ...look, charts: ['text', 'url(x)', 'text', 'text', 'text', 'text'] }, 'charts.1'],
    [withBody(5_000), 'text.body.size'],
    [withBody(Number.NaN), 'text.body.size'],
  ] as const) {
    const { status, body } = await save('Wrong', of)
    expect([status, body.error.path]).toEqual([400, path])
  }
  expect((await save('', look)).body.error.path).toBe('name')
  expect((await save('\u0301', look)).body.error.path).toBe('name')
})

test('a full list says so, and what is on it can still be saved anew', async () => {
  for (let nth = 0; nth < 40; nth++) await save(`Theme ${nth}`)
  const full = await save('one too many')
  expect([full.status, full.body.error.message]).toEqual([409, expect.stringMatching(/40 themes/)])
  expect((await save('theme 7', withBody(30))).status).toBe(201)
})

test('another workspace’s theme cannot be renamed or deleted through one’s own', async () => {
  const { body } = await save('Harbour')
  const { owner: stranger, workspace: other } = await makeWorkspace(server.url)
  const own = `/api/workspaces/${other.id}/themes`
  expect((await stranger.patch(`${own}/${body.id}`, { name: 'Ours' })).status).toBe(404)
  expect((await stranger.delete(`${own}/${body.id}`)).status).toBe(404)
  expect((await stranger.get<BrandThemeList>(own)).body.themes).toEqual([])
  expect(await list()).toHaveLength(1)
})
