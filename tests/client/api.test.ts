import { afterEach, expect, test, vi } from 'vitest'
import { ApiError, uploadAsset } from '#client/api.ts'

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
