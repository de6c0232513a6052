import { QueryClient, type FetchQueryOptions } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiError, uploadAsset } from '#client/api.ts'
import { introductionQuery } from '#client/queries/introductionQueries.ts'
import { personCardQuery } from '#client/queries/peopleQueries.ts'

afterEach(() => vi.unstubAllGlobals())

async function refusalTo(status: number, body: string): Promise<ApiError> {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
  const error: unknown = await uploadAsset('w', new Blob(['x'])).catch((caught: unknown) => caught)
  if (!(error instanceof ApiError)) throw new Error('It was taken')
  return error
}

/** As nginx writes it. */
const page = '<html><head><title>413 Request Entity Too Large</title></head></html>'

test('a picture over a proxy’s limit is told where the limit is and who can raise it', async () => {
  const { code, message } = await refusalTo(413, page)
  expect(code).toBe('too-large-on-the-way')
  expect(message).toContain('Make it smaller, or ask whoever runs Duodeck')
})

test('what Duodeck itself says stands as it is, whatever the status', async () => {
  const body = JSON.stringify({ error: { code: 'too-large', message: 'Pictures of up to 20 MB.' } })
  expect((await refusalTo(413, body)).message).toBe('Pictures of up to 20 MB.')
})

test.each([502, 503, 504])('any other page of a proxy (%d) is no answer of Duodeck’s', async (status) => {
  expect((await refusalTo(status, '<html></html>')).code).toBe('unavailable')
})

test.each([
  ['a card', personCardQuery('w', 'u') as FetchQueryOptions],
  ['an introduction', introductionQuery('p', []) as FetchQueryOptions],
])(
  '%s of somebody who has left leaves the screen; behind a line that was lost it stays',
  async (_what, query) => {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 0 } } })
    const answers = (status: number, body: object) =>
      vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, { status })))
    answers(200, { name: 'Sol', introduction: { said: '' } })
    const known = await queries.fetchQuery(query)
    answers(503, { error: { code: 'busy', message: 'Busy.' } })
    await expect(queries.fetchQuery(query)).rejects.toThrow('Busy.')
    expect(queries.getQueryData(query.queryKey)).toBe(known)
    answers(404, { error: { code: 'not-found', message: 'No such person.' } })
    await queries.fetchQuery(query)
    expect([known === null, queries.getQueryData(query.queryKey)]).toEqual([false, null])
    queries.clear()
  },
)
